package io.countersign.gateway.publication;

import io.countersign.gateway.registry.Accounts;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Gives a piece into a person's hand, where its account's mode says so or the platform left no other way. */
@Component
class HandingOver {

    private final AccountModes modes;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Clock clock;

    HandingOver(AccountModes modes, Accounts accounts, Ledger ledger, Clock clock) {
        this.modes = modes;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether a person publishes it: so it was released, or so its account has become since. */
    boolean byHand(Publication publication) {
        return publication.mode().byHand()
                || modes.of(accounts.get(publication.account())).mode().byHand();
    }

    Next handOver(Publication publication) {
        ledger.settle(publication.id(), AttemptState.ABSENT, null, "a person publishes it");
        publication.handOver(clock.instant());
        return Next.never();
    }

    /** Why the platform's draft box or its call did not help. */
    Next handOver(Publication publication, String code, String words) {
        ledger.settle(publication.id(), AttemptState.ABSENT, code, words);
        publication.handOver(code, words, clock.instant());
        return Next.never();
    }
}
