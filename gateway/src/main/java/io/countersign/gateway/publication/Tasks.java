package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the workers of all nodes have to do, and who does what: one worker per account at a time. */
@Component
class Tasks {

    private final JdbcClient jdbc;
    private final PublicationTiming timing;
    private final Wakeup wakeup;
    private final Clock clock;

    Tasks(JdbcClient jdbc, PublicationTiming timing, Wakeup wakeup, Clock clock) {
        this.jdbc = jdbc;
        this.timing = timing;
        this.wakeup = wakeup;
        this.clock = clock;
    }

    /** Sets when the publication is looked at next, whoever works on it now. */
    void plan(Publication publication, Next next) {
        jdbc.sql("""
                        insert into publication_task (publication_id, account_id, due_at, looks)
                        values (:publication, :account, :due, :looks)
                        on conflict (publication_id) do update set due_at = excluded.due_at, looks = excluded.looks
                        """)
                .param("publication", publication.id().value())
                .param("account", publication.account().value())
                .param("due", next.due() == null ? null : Timestamp.from(next.due()))
                .param("looks", next.looks())
                .update();
        wakeup.afterCommit();
    }

    /** Unknown outcomes of the account, not older than that, which nobody looks up any more, oldest first. */
    List<PublicationId> givenUp(AccountId account, Instant since) {
        return jdbc
                .sql("""
                        select p.id from publication p join publication_task t on t.publication_id = p.id
                        where p.account_id = :account and p.state = 'OUTCOME_UNKNOWN'
                          and p.created_at > :since and t.due_at is null and t.lease is null
                        order by p.created_at
                        """)
                .param("account", account.value())
                .param("since", Timestamp.from(since))
                .query(UUID.class)
                .list()
                .stream()
                .map(PublicationId::new)
                .toList();
    }

    /**
     * Takes the next piece of work. Abandoned work comes first: nothing else of its account may start before it is known
     * what the dead worker may have sent.
     */
    Optional<Claim> claim() {
        Instant now = clock.instant();
        try {
            return jdbc.sql("""
                            update publication_task t
                            set lease = :lease, leased_until = :until
                            from (select k.publication_id, k.lease is not null as abandoned
                                  from publication_task k
                                  where k.leased_until < :now
                                     or (k.lease is null and k.due_at <= :now
                                         and not exists (select from publication_task o
                                                         where o.account_id = k.account_id and o.lease is not null))
                                  order by k.lease is null, k.due_at, k.publication_id
                                  limit 1
                                  for update skip locked) free
                            where t.publication_id = free.publication_id
                            returning t.publication_id, t.account_id, t.lease, t.looks, free.abandoned
                            """)
                    .param("lease", UUID.randomUUID())
                    .param("until", Timestamp.from(now.plus(timing.lease())))
                    .param("now", Timestamp.from(now))
                    .query((row, i) -> claimOf(row))
                    .optional();
        } catch (DuplicateKeyException anotherWorkerOfTheAccount) {
            return Optional.empty();
        }
    }

    /** Starts the lease anew; false when it ran out and somebody else took over. */
    boolean extend(Claim claim) {
        return jdbc.sql("""
                        update publication_task set leased_until = :until
                        where publication_id = :publication and lease = :lease
                        """)
                        .param("until", Timestamp.from(clock.instant().plus(timing.lease())))
                        .param("publication", claim.publication().value())
                        .param("lease", claim.lease())
                        .update()
                == 1;
    }

    /** Gives the work back with the time of the next look; false when the lease was lost before. */
    boolean finish(Claim claim, Next next) {
        int finished = jdbc.sql("""
                        update publication_task set lease = null, leased_until = null, due_at = :due, looks = :looks
                        where publication_id = :publication and lease = :lease
                        """)
                .param("due", next.due() == null ? null : Timestamp.from(next.due()))
                .param("looks", next.looks())
                .param("publication", claim.publication().value())
                .param("lease", claim.lease())
                .update();
        // The account is free again, and its next piece of work may be due.
        wakeup.afterCommit();
        return finished == 1;
    }

    /** Whether look-ups for another publication of the account still run; its post must stay findable until then. */
    boolean othersAreLookedUp(Publication publication) {
        return jdbc.sql("""
                        select exists (select from publication p join publication_task t on t.publication_id = p.id
                                       where p.account_id = :account and p.id <> :publication
                                         and p.state = 'OUTCOME_UNKNOWN' and t.due_at is not null)
                        """)
                .param("account", publication.account().value())
                .param("publication", publication.id().value())
                .query(Boolean.class)
                .single();
    }

    private static Claim claimOf(ResultSet row) throws SQLException {
        return new Claim(
                new PublicationId(row.getObject("publication_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("lease", UUID.class),
                row.getInt("looks"),
                row.getBoolean("abandoned"));
    }
}
