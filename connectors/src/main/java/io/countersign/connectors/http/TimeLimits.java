package io.countersign.connectors.http;

import java.time.Duration;

/**
 * How long a call may take.
 *
 * @param connect until the connection stands, TLS included
 * @param silence between two bytes of the platform
 * @param whole from the first name look-up to the last byte of the answer
 */
public record TimeLimits(Duration connect, Duration silence, Duration whole) {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** Limits for a call that may take so long in all; two thirds of it pass in silence at most. */
    public static TimeLimits within(Duration whole) {
        Duration connect = whole.compareTo(CONNECT) < 0 ? whole : CONNECT;
        return new TimeLimits(connect, whole.multipliedBy(2).dividedBy(3), whole);
    }

    /** Limits for calls without a picture. */
    public static TimeLimits ordinary() {
        return within(Duration.ofSeconds(30));
    }

    /** Limits for calls that carry a picture. */
    public static TimeLimits withPicture() {
        return within(Duration.ofSeconds(90));
    }
}
