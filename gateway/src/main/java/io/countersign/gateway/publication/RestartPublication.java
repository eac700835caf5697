package io.countersign.gateway.publication;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a publication that stopped before anything was published start anew from the signed revision. */
@Service
public class RestartPublication {

    private final Authority authority;
    private final Progress progress;
    private final Publications publications;
    private final ReleaseGate gate;
    private final AccountModes modes;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Tasks tasks;
    private final JdbcClient jdbc;
    private final Clock clock;

    RestartPublication(
            Authority authority,
            Progress progress,
            Publications publications,
            ReleaseGate gate,
            AccountModes modes,
            Accounts accounts,
            Ledger ledger,
            Tasks tasks,
            JdbcClient jdbc,
            Clock clock) {
        this.authority = authority;
        this.progress = progress;
        this.publications = publications;
        this.gate = gate;
        this.modes = modes;
        this.accounts = accounts;
        this.ledger = ledger;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A person decided it; what the machine check said stays on record where it says no. */
    @Transactional(noRollbackFor = Refused.class)
    public void restart(PublicationId id, CurrentUser user) {
        Publication publication = stopped(id, user);
        publication.restart(user.person(), clock.instant());
        again(publication, modes.of(accounts.get(publication.account())).mode());
    }

    /** A person will publish the signed package, because the call does not do it. */
    @Transactional(noRollbackFor = Refused.class)
    public void byHand(PublicationId id, CurrentUser user) {
        Publication publication = stopped(id, user);
        publication.restart(user.person(), clock.instant());
        again(publication, PublishingMode.HAND_OVER);
    }

    private Publication stopped(PublicationId id, CurrentUser user) {
        authority.requireHandle(id, user);
        Publication publication = progress.locked(id);
        // An unknown outcome is resolved first; only then is it certain that nothing was published.
        if (publication.state() != PublicationState.HELD && publication.state() != PublicationState.FAILED)
            throw new Refused(
                    HttpStatus.CONFLICT, Refusal.of(Clause.R9, "publication.notStopped", publication.state()));
        gate.check(publication);
        return publication;
    }

    /** Whether anything stopped for want of the account's connection. */
    boolean waits(AccountId account) {
        return jdbc.sql("""
                        select exists (select from publication
                                       where account_id = :account and state = 'HELD' and hold_reason = 'CONNECTION')
                        """)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /** The account's connection works again: what waited for it goes on by itself, look-ups too. */
    @Transactional
    void reconnected(AccountId account) {
        // An older one no look would recognise.
        tasks.givenUp(account, clock.instant().minus(Recognition.REMEMBERED)).forEach(this::lookAgain);
        List<UUID> waiting = jdbc.sql("""
                        select id from publication
                        where account_id = :account and state = 'HELD' and hold_reason = 'CONNECTION'
                        order by created_at
                        """)
                .param("account", account.value())
                .query(UUID.class)
                .list();
        PublishingMode mode = modes.of(accounts.get(account)).mode();
        for (UUID id : waiting) {
            Publication publication = progress.locked(new PublicationId(id));
            if (publication.state() != PublicationState.HELD || !gate.open(publication)) continue;
            publication.restart(null, clock.instant());
            again(publication, mode);
        }
    }

    /** A mass send is looked up under its key, which may be what sends it: only what may still go out is asked for. */
    private void lookAgain(PublicationId id) {
        Publication publication = progress.locked(id);
        if (publication.mode() == PublishingMode.MASS_SEND && !gate.open(publication)) return;
        tasks.plan(publication, Next.at(clock.instant()));
    }

    private void again(Publication publication, PublishingMode mode) {
        publication.goBy(mode);
        publications.save(publication);
        if (!mode.byHand()) ledger.reserve(publication);
        tasks.plan(publication, Next.at(clock.instant()));
    }
}
