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

    /** Limits for calls without a picture. */
    public static TimeLimits ordinary() {
        return new TimeLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    /** Limits for calls that carry a picture. */
    public static TimeLimits withPicture() {
        return new TimeLimits(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(90));
    }
}
