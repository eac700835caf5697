package io.countersign.gateway.supervision;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.rules.activity.Activity;
import io.countersign.rules.activity.ActivityKind;
import io.countersign.rules.activity.DormancyLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was seen on the accounts; each entry may arrive twice. */
@Repository
class ActivityLog {

    private final JdbcClient jdbc;

    ActivityLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is stored about the account itself.
     *
     * @param lastPostAt the newest post that a poll told of; the post itself may arrive later
     */
    record Standing(
            @Nullable Instant observedAt,
            @Nullable Instant unobservableSince,
            @Nullable Instant lastPostAt,
            DormancyLevel level) {

        static final Standing NEVER_SEEN = new Standing(null, null, null, DormancyLevel.UNKNOWN);
    }

    /** A post that is told again may have found its publication in the meantime. */
    void put(AccountPost post) {
        jdbc.sql("""
                        insert into account_post (account_id, platform_post_id, kind, posted_at, origin, publication_id, title, url)
                        values (:account, :post, :kind, :at, :origin, :publication, :title, :url)
                        on conflict on constraint account_post_pk do update
                        set origin = excluded.origin, publication_id = excluded.publication_id,
                            title = excluded.title, url = excluded.url
                        """)
                .param("account", post.account().value())
                .param("post", post.platformPostId())
                .param("kind", post.kind().name())
                .param("at", time(post.postedAt()))
                .param("origin", post.origin())
                .param("publication", post.publication())
                .param("title", post.title())
                .param("url", post.url())
                .update();
    }

    /** A post taken back no longer counts (R15), but stays in the record (R16). */
    void takenBack(AccountId account, String platformPostId) {
        jdbc.sql(
                        "update account_post set kind = 'DELETED_POST' where account_id = :account and platform_post_id = :post")
                .param("account", account.value())
                .param("post", platformPostId)
                .update();
    }

    /** Makes sure that there is a row for the account and holds it for the transaction. */
    Standing hold(AccountId account, Instant now) {
        jdbc.sql("""
                        insert into account_activity (account_id, level, reckoned_at) values (:account, 'UNKNOWN', :now)
                        on conflict on constraint account_activity_pk do nothing
                        """).param("account", account.value()).param("now", time(now)).update();
        return jdbc.sql("select * from account_activity where account_id = :account for update")
                .param("account", account.value())
                .query((row, i) -> standing(row))
                .single();
    }

    Standing standing(AccountId account) {
        return jdbc.sql("select * from account_activity where account_id = :account")
                .param("account", account.value())
                .query((row, i) -> standing(row))
                .optional()
                .orElse(Standing.NEVER_SEEN);
    }

    void observed(AccountId account, @Nullable Instant lastPostAt, Instant at) {
        jdbc.sql("""
                        update account_activity
                        set observed_at = greatest(observed_at, :at),
                            last_post_at = greatest(last_post_at, cast(:last as timestamptz)),
                            unobservable_since = case when unobservable_since > :at then unobservable_since end
                        where account_id = :account
                        """)
                .param("account", account.value())
                .param("at", time(at))
                .param("last", lastPostAt == null ? null : time(lastPostAt))
                .update();
    }

    void unobservable(AccountId account, Instant since) {
        jdbc.sql("""
                        update account_activity set unobservable_since = :since
                        where account_id = :account and (observed_at is null or observed_at <= :since)
                        """)
                .param("account", account.value())
                .param("since", time(since))
                .update();
    }

    void level(AccountId account, DormancyLevel level, Instant at) {
        jdbc.sql("update account_activity set level = :level, reckoned_at = :at where account_id = :account")
                .param("level", level.name())
                .param("at", time(at))
                .param("account", account.value())
                .update();
    }

    void crossed(AccountId account, DormancyLevel from, DormancyLevel to, Instant at) {
        jdbc.sql(
                        "insert into dormancy_change (account_id, changed_at, from_level, to_level) values (:account, :at, :from, :to)")
                .param("account", account.value())
                .param("at", time(at))
                .param("from", from.name())
                .param("to", to.name())
                .update();
    }

    /** Everything of the year before the instant, and the newest of what is older. */
    List<Activity> activities(AccountId account, Instant yearAgo) {
        return jdbc.sql("""
                        select kind, posted_at from account_post where account_id = :account and posted_at >= :yearAgo
                        union all
                        (select distinct on (kind) kind, posted_at from account_post
                         where account_id = :account and posted_at < :yearAgo
                         order by kind, posted_at desc)
                        """)
                .param("account", account.value())
                .param("yearAgo", time(yearAgo))
                .query((row, i) -> new Activity(ActivityKind.valueOf(row.getString("kind")), instant(row, "posted_at")))
                .list();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                nullableInstant(row, "observed_at"),
                nullableInstant(row, "unobservable_since"),
                nullableInstant(row, "last_post_at"),
                DormancyLevel.valueOf(row.getString("level")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
