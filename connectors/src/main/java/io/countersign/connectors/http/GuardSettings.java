package io.countersign.connectors.http;

import java.time.Duration;

/**
 * How one account's calls to one platform are held back.
 *
 * @param calls calls let through per period
 * @param period the period
 * @param patience how long a call waits for its turn
 * @param window how many of the last calls the circuit breaker looks at; it opens when half of them failed
 * @param openFor how long it lets nothing through then
 * @param readAttempts attempts of a read in all
 * @param readBackOff wait before the second attempt; doubles for each further one
 */
public record GuardSettings(
        int calls,
        Duration period,
        Duration patience,
        int window,
        Duration openFor,
        int readAttempts,
        Duration readBackOff) {

    /** Settings that suit an account in daily use. */
    public static GuardSettings ordinary() {
        return new GuardSettings(
                20,
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                10,
                Duration.ofSeconds(30),
                3,
                Duration.ofMillis(500));
    }
}
