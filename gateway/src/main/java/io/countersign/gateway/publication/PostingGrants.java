package io.countersign.gateway.publication;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.Platform;
import io.countersign.gateway.registry.PostingGrant;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What platforms have granted accounts: no call asks for it, so a person says it and the first refusal takes it back. */
@Service
public class PostingGrants {

    private final Authority authority;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PostingGrants(Authority authority, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.authority = authority;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Those who may connect the account say what it was granted. */
    @Transactional
    public void choose(AccountId id, PostingGrant grant, CurrentUser user) {
        Account account = authority.requireConnect(id, user);
        if (account.platform() != Platform.WEIBO)
            throw new Refused(HttpStatus.CONFLICT, Refusal.of(Clause.R8, "grant.notOnThisPlatform", account.name()));
        if (account.grant() == grant) return;
        accounts.recordGrant(id, grant);
        events.publishEvent(new GrantChosen(id, grant, user.person().value(), clock.instant()));
    }

    /** The platform refused a call that only a grant allows; once, however many calls meet it. */
    @Transactional
    void refused(AccountId id, String code, String words) {
        PostingGrant before = accounts.get(id).grant();
        if (before == PostingGrant.ORDINARY) return;
        accounts.recordGrant(id, PostingGrant.ORDINARY);
        events.publishEvent(new GrantWithdrawn(id, before, code, words, clock.instant()));
    }
}
