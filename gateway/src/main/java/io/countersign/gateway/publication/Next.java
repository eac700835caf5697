package io.countersign.gateway.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a publication wants to be looked at again.
 *
 * @param due null where nothing is left to do without a person or an event
 * @param looks how often its state was looked at by then
 */
record Next(@Nullable Instant due, int looks) {

    static Next never() {
        return new Next(null, 0);
    }

    static Next at(Instant due) {
        return new Next(due, 0);
    }

    /** The first wait of the list. */
    static Next first(List<Duration> waits, Instant now) {
        return new Next(now.plus(waits.get(0)), 0);
    }

    /** The wait after so many looks, nothing once the list is used up. */
    static Next after(int looks, List<Duration> waits, Instant now) {
        return looks < waits.size() ? new Next(now.plus(waits.get(looks)), looks) : never();
    }

    /** The wait after so many looks; the last one repeats. */
    static Next repeating(int looks, List<Duration> waits, Instant now) {
        return new Next(now.plus(waits.get(Math.min(looks, waits.size() - 1))), looks);
    }

    boolean isNever() {
        return due == null;
    }
}
