package io.countersign.gateway.publication;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells this node's workers that there may be something to do; other nodes notice by looking. */
@Component
class Wakeup {

    private final Semaphore signals = new Semaphore(0);

    /** Signals once the current transaction is committed, at once where there is none. */
    void afterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            signals.release();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signals.release();
            }
        });
    }

    /** Waits for a signal; it does not matter which of the two ended the wait. */
    void await(Duration atMost) throws InterruptedException {
        if (signals.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) signals.drainPermits();
    }
}
