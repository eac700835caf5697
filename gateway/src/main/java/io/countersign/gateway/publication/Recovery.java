package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.vault.CredentialVault;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.ConnectionFacet;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a broken connection for working again where the call that was refused is answered. An answer to another call
 * proves nothing: an account that may not publish can still be read.
 */
@Component
class Recovery {

    private final Accounts accounts;
    private final AccountModes modes;
    private final PollStates polls;
    private final CredentialVault vault;
    private final RestartPublication restart;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recovery(
            Accounts accounts,
            AccountModes modes,
            PollStates polls,
            CredentialVault vault,
            RestartPublication restart,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.modes = modes;
        this.polls = polls;
        this.vault = vault;
        this.restart = restart;
        this.events = events;
        this.clock = clock;
    }

    /** The timeline was read; what waited for the connection goes on where that proves it. */
    @Transactional
    void timelineRead(AccountId id) {
        if (!polls.overcome(id)) return;
        Account account = accounts.get(id);
        if (account.connection() != ConnectionFacet.BROKEN) return;
        Instant now = clock.instant();
        accounts.recordConnection(id, facet(id, now), account.publishing(), null, null);
        events.publishEvent(new ConnectionRestored(
                id,
                Objects.requireNonNullElse(account.platformAccountId(), ""),
                !modes.of(account).mode().byHand(),
                null,
                now));
        restart.reconnected(id);
    }

    private ConnectionFacet facet(AccountId id, Instant now) {
        boolean ending = vault.expiresAt(id)
                .filter(end -> end.isBefore(now.plus(AuthorisationReminders.FIRST)))
                .isPresent();
        return ending ? ConnectionFacet.EXPIRING : ConnectionFacet.CONNECTED;
    }
}
