package io.countersign.gateway.audit;

import io.countersign.gateway.shared.event.AuditedFact;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Records facts in the transaction in which they came about (R18). The entries are written at the end of it, so that
 * the head is locked last and briefly: two transactions never wait for each other's rows with the head in hand.
 */
@Component
class FactRecorder {

    private final Chain chain;
    private final Clock clock;

    FactRecorder(Chain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    @EventListener
    void on(AuditedFact fact) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("R18: " + fact.action()
                    + " was published outside a transaction and cannot be recorded with its fact");
        pending().add(fact, clock.instant());
    }

    private Pending pending() {
        for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations())
            if (each instanceof Pending mine) return mine;
        Pending fresh = new Pending();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private record Seen(AuditedFact fact, Instant at) {}

    /** The facts of one transaction until it commits. */
    private final class Pending implements TransactionSynchronization {

        private final List<Seen> facts = new ArrayList<>();
        private boolean written;

        void add(AuditedFact fact, Instant at) {
            if (written) chain.append(fact, at);
            else facts.add(new Seen(fact, at));
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            facts.forEach(seen -> chain.append(seen.fact(), seen.at()));
            written = true;
        }
    }
}
