package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many posts accounts have, as platforms tell for many at once, and who paid for the question. */
@Component
class PostCounts {

    private final JdbcClient jdbc;

    PostCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of the accounts are watched. */
    int watched(Collection<AccountId> accounts) {
        return jdbc.sql("select count(*) from poll_state where account_id in (:accounts)")
                .param("accounts", values(accounts))
                .query(Integer.class)
                .single();
    }

    /**
     * Takes those of the accounts that are asked for next, where one of them is due; the others ride along. One that
     * another transaction has locked makes nothing due: its own claim would never be seen, and asking never end.
     */
    List<AccountId> claim(Collection<AccountId> accounts, int most, Instant now, Instant next) {
        return jdbc
                .sql("""
                        with free as (select account_id, ask_at from poll_state
                                      where account_id in (:accounts)
                                      order by ask_at nulls first, account_id limit :most
                                      for update skip locked)
                        update poll_state set ask_at = :next
                        where account_id in (select account_id from free)
                          and exists (select from free where ask_at is null or ask_at <= :now)
                        returning account_id
                        """)
                .param("accounts", values(accounts))
                .param("most", most)
                .param("now", Timestamp.from(now))
                .param("next", Timestamp.from(next))
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    /** Whose turn it is to pay for the question: who did so longest ago. */
    AccountId payer(Collection<AccountId> accounts, Instant now) {
        return new AccountId(jdbc.sql("""
                        update poll_state set paid_at = :now
                        where account_id = (select account_id from poll_state where account_id in (:accounts)
                                            order by paid_at nulls first, account_id limit 1)
                        returning account_id
                        """)
                .param("accounts", values(accounts))
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .single());
    }

    /** Keeps the number; an account whose number moved is due at once. */
    void told(AccountId account, long posts, Instant now) {
        jdbc.sql("""
                        update poll_state
                        set due_at = case when posts_told = :posts then due_at else least(due_at, :now) end,
                            posts_told = :posts, told_at = :now
                        where account_id = :account
                        """)
                .param("posts", posts)
                .param("now", Timestamp.from(now))
                .param("account", account.value())
                .update();
    }

    /** Nobody is asked for these accounts before then. */
    void putOff(Collection<AccountId> accounts, Instant until) {
        jdbc.sql("update poll_state set ask_at = :until where account_id in (:accounts)")
                .param("until", Timestamp.from(until))
                .param("accounts", values(accounts))
                .update();
    }

    /** The number that was told last. */
    Optional<Long> last(AccountId account) {
        return jdbc.sql("select posts_told from poll_state where account_id = :account and posts_told is not null")
                .param("account", account.value())
                .query(Long.class)
                .optional();
    }

    /** The timeline was read while the number held. */
    void read(AccountId account, Optional<Long> posts) {
        jdbc.sql("update poll_state set posts_read = :posts where account_id = :account")
                .param("posts", posts.orElse(null))
                .param("account", account.value())
                .update();
    }

    /** Whether the number was told lately, is the one of a timeline not older than that, and nothing of ours is open. */
    boolean stands(AccountId account, Instant toldSince, Instant seenSince) {
        return jdbc.sql("""
                        select exists (select from poll_state
                                       where account_id = :account and posts_told = posts_read
                                         and told_at >= :toldSince and seen_at > :seenSince and unknown_since is null)
                               and not exists (select from publication
                                               where account_id = :account
                                                 and state in ('PUBLISHING', 'OUTCOME_UNKNOWN', 'PUBLISHED'))
                        """)
                .param("account", account.value())
                .param("toldSince", Timestamp.from(toldSince))
                .param("seenSince", Timestamp.from(seenSince))
                .query(Boolean.class)
                .single();
    }

    private static List<UUID> values(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toList();
    }
}
