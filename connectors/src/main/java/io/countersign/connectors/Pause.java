package io.countersign.connectors;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits between two calls; tests do not wait. */
public interface Pause {

    /** Returns after the duration, or early when the thread is interrupted. */
    void of(Duration duration);

    /** Waits in the calling thread. */
    static Pause inThread() {
        return duration -> {
            long end = System.nanoTime() + duration.toNanos();
            long left = duration.toNanos();
            while (left > 0 && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
                left = end - System.nanoTime();
            }
        };
    }
}
