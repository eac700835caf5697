package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.ConnectionFacet;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the register, and whoever listens, what the platform's answers mean for an account's connection. */
@Component
class Connections {

    private final Accounts accounts;
    private final FollowPermission permission;
    private final PostingGrants grants;
    private final PollStates polls;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Connections(
            Accounts accounts,
            FollowPermission permission,
            PostingGrants grants,
            PollStates polls,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.permission = permission;
        this.grants = grants;
        this.polls = polls;
        this.events = events;
        this.clock = clock;
    }

    /** What a failed call means for its account, whichever step made it. */
    @Transactional
    void met(AccountId id, Trouble trouble) {
        switch (trouble.kind()) {
            case ACCOUNT -> broken(id, trouble.code(), trouble.words());
            case BY_HAND -> permission.refused(id, trouble.code(), trouble.words());
            case GRANT -> grants.refused(id, trouble.code(), trouble.words());
            case STORE, CONTENT, LATER, FAULT -> {}
        }
    }

    /** Once per break, however many calls notice it. */
    private void broken(AccountId id, String code, String words) {
        Account account = accounts.get(id);
        if (account.connection() == ConnectionFacet.BROKEN) return;
        accounts.recordConnection(id, ConnectionFacet.BROKEN, account.publishing(), null, null);
        polls.broken(id, code, clock.instant());
        events.publishEvent(new ConnectionBroken(id, code, words, clock.instant()));
    }

    /** A person has to renew it soon, what is broken too; false where the account is closed and nobody has to. */
    @Transactional
    boolean ending(AccountId id) {
        Account account = accounts.get(id);
        if (account.closed()) return false;
        if (account.connection() == ConnectionFacet.CONNECTED)
            accounts.recordConnection(id, ConnectionFacet.EXPIRING, account.publishing(), null, null);
        return true;
    }
}
