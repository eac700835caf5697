package io.countersign.connectors.http;

import java.time.Duration;

/**
 * How much of other people's servers the gateway puts up with.
 *
 * @param bytes size of an answer at most
 * @param whole time for a fetch, redirects included
 * @param redirects how many are followed
 */
public record FetchLimits(int bytes, Duration whole, int redirects) {

    /** Limits for a picture. */
    public static FetchLimits picture() {
        return new FetchLimits(10 * 1024 * 1024, Duration.ofSeconds(20), 3);
    }

    /** Limits for an article's page. */
    public static FetchLimits page() {
        return new FetchLimits(5 * 1024 * 1024, Duration.ofSeconds(8), 3);
    }
}
