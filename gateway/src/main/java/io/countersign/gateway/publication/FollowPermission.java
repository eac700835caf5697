package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.ConnectionFacet;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets an account's mode follow what its platform allows: down by itself, up only by a person. */
@Component
class FollowPermission {

    private final AccountModes modes;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowPermission(AccountModes modes, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.modes = modes;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** A person set credentials that the platform accepted. */
    @Transactional
    void connected(AccountId id, boolean mayPublish, String platformAccountId, @Nullable PersonId by) {
        Instant now = clock.instant();
        AccountMode mode = modes.find(id)
                .map(it -> it.reconnected(mayPublish, now))
                .orElseGet(() -> AccountMode.found(mayPublish, now));
        modes.keep(id, mode);
        accounts.recordConnection(id, ConnectionFacet.CONNECTED, mode.mode().facet(), platformAccountId, by);
    }

    /** The platform refused a call for want of permission; once, however many calls meet it. */
    @Transactional
    void refused(AccountId id, String code, String words) {
        Account account = accounts.get(id);
        AccountMode before = modes.of(account);
        Instant now = clock.instant();
        if (before.mode().byHand()) {
            modes.keep(id, before.probed(false, now));
            return;
        }
        modes.keep(id, before.refused(words, now));
        accounts.recordConnection(id, account.connection(), PublishingMode.HAND_OVER.facet(), null, null);
        events.publishEvent(new AccountTurnedToHandOver(id, code, words, now));
    }

    /** The platform was asked and allows it. */
    @Transactional
    void allowed(AccountId id) {
        AccountMode before = modes.of(accounts.get(id));
        AccountMode after = before.probed(true, clock.instant());
        modes.keep(id, after);
        if (after.offered() && !before.offered()) events.publishEvent(new PublishingRegained(id, clock.instant()));
    }
}
