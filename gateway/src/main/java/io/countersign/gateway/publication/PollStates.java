package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each account's timeline is read next, and since when it can not be. */
@Component
class PollStates {

    /** Longer than any read of a timeline. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final JdbcClient jdbc;

    PollStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account is watched from now on; what it showed before is history. */
    void watch(AccountId account, Instant now) {
        jdbc.sql("""
                        insert into poll_state (account_id, history_until, due_at) values (:account, :now, :now)
                        on conflict (account_id) do update set due_at = excluded.due_at, unknown_since = null, posts_read = null,
                            broken_by = null, break_met = false
                        """)
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Keeps other looks at the account away until the transaction ends; tells what is older than the connection. */
    Instant lock(AccountId account, Instant now) {
        jdbc.sql("""
                        insert into poll_state (account_id, history_until, due_at) values (:account, :now, :now)
                        on conflict (account_id) do nothing
                        """)
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .update();
        return jdbc.sql("select history_until from poll_state where account_id = :account for update")
                .param("account", account.value())
                .query((row, i) -> row.getTimestamp("history_until").toInstant())
                .single();
    }

    /** Takes the account that is due longest. */
    Optional<AccountId> claim(Instant now) {
        return jdbc.sql("""
                        update poll_state set lease_until = :until
                        where account_id = (select account_id from poll_state
                                            where due_at <= :now and (lease_until is null or lease_until < :now)
                                            order by due_at limit 1 for update skip locked)
                        returning account_id
                        """)
                .param("until", Timestamp.from(now.plus(LEASE)))
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Whether the account is watched; then its timeline is due at once, whatever is known of it. */
    boolean due(AccountId account, Instant now) {
        return jdbc.sql("update poll_state set due_at = :now, posts_read = null where account_id = :account")
                        .param("now", Timestamp.from(now))
                        .param("account", account.value())
                        .update()
                == 1;
    }

    void seen(AccountId account, Instant now) {
        jdbc.sql("""
                        update poll_state set seen_at = :now, unknown_since = null, failure = null
                        where account_id = :account
                        """)
                .param("now", Timestamp.from(now))
                .param("account", account.value())
                .update();
    }

    /** When the timeline was last read. */
    Optional<Instant> seenAt(AccountId account) {
        return jdbc.sql("select seen_at from poll_state where account_id = :account and seen_at is not null")
                .param("account", account.value())
                .query((row, i) -> row.getTimestamp("seen_at").toInstant())
                .optional();
    }

    /** How many polls in a row brought nothing new. */
    int quietPolls(AccountId account) {
        return jdbc.sql("select quiet_polls from poll_state where account_id = :account")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    /** Due again then, or at once where the number of posts moved while the timeline was being read. */
    void polled(AccountId account, Instant now, Instant due, int quietPolls) {
        jdbc.sql("""
                        update poll_state
                        set polled_at = :now, quiet_polls = :quiet, lease_until = null,
                            due_at = case when posts_told <> posts_read then cast(:now as timestamptz) else :due end
                        where account_id = :account
                        """)
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(due))
                .param("quiet", quietPolls)
                .param("account", account.value())
                .update();
    }

    /** The account's connection broke by this refusal, whichever call met it; the timeline tells whether it goes so far. */
    void broken(AccountId account, String code, Instant now) {
        jdbc.sql("""
                        update poll_state
                        set broken_by = :code, break_met = false, due_at = :now, posts_read = null
                        where account_id = :account
                        """)
                .param("code", code)
                .param("now", Timestamp.from(now))
                .param("account", account.value())
                .update();
    }

    /** Whether the refusal that broke the connection, met here too, is over; told once. */
    boolean overcome(AccountId account) {
        return jdbc.sql("""
                        update poll_state set broken_by = null, break_met = false
                        where account_id = :account and break_met
                        """).param("account", account.value()).update() == 1;
    }

    /** The timeline was refused: whether by what broke the connection. */
    void refused(AccountId account, String code) {
        jdbc.sql("update poll_state set break_met = true where account_id = :account and broken_by = :code")
                .param("code", code)
                .param("account", account.value())
                .update();
    }

    /** The timeline could not be read; true when that is new. */
    boolean failed(AccountId account, Instant now, Instant due, String failure) {
        return jdbc.sql("""
                        update poll_state p
                        set polled_at = :now, due_at = :due, failure = :failure, lease_until = null,
                            unknown_since = coalesce(p.unknown_since, :now)
                        from (select account_id, unknown_since from poll_state where account_id = :account for update) old
                        where p.account_id = old.account_id
                        returning old.unknown_since is null
                        """)
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(due))
                .param("failure", failure)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }
}
