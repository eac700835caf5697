package io.countersign.gateway.supervision;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.shared.time.Campus;
import io.countersign.rules.activity.ActivityKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers when the accounts posted, for charts and lists. */
@Component
public class PostHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    PostHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Public posts of each of the accounts per campus day (R15), from the given day on; days without a post are absent. */
    public Map<AccountId, Map<LocalDate, Integer>> daily(Collection<AccountId> accounts, LocalDate from) {
        Map<AccountId, Map<LocalDate, Integer>> days = new HashMap<>();
        if (accounts.isEmpty()) return days;
        jdbc.sql("""
                        select account_id, cast(posted_at at time zone 'Asia/Shanghai' as date) as day, count(*) as posts
                        from account_post
                        where account_id in (:accounts) and kind in ('POST', 'REPOST')
                          and posted_at >= :from and posted_at <= :now
                        group by account_id, day
                        """)
                .param("accounts", accounts.stream().map(AccountId::value).toList())
                .param("from", from.atStartOfDay(Campus.ZONE).toOffsetDateTime())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), Campus.ZONE))
                .query((row, i) -> days.computeIfAbsent(
                                new AccountId(row.getObject("account_id", UUID.class)), any -> new TreeMap<>())
                        .put(row.getObject("day", LocalDate.class), row.getInt("posts")))
                .list();
        return days;
    }

    /** The newest posts of the account, those taken back included. */
    public List<AccountPost> newest(AccountId account, int limit) {
        return jdbc.sql("""
                        select * from account_post where account_id = :account
                        order by posted_at desc, platform_post_id limit :limit
                        """)
                .param("account", account.value())
                .param("limit", limit)
                .query((row, i) -> new AccountPost(
                        account,
                        row.getString("platform_post_id"),
                        ActivityKind.valueOf(row.getString("kind")),
                        row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                        row.getString("origin"),
                        row.getObject("publication_id", UUID.class),
                        row.getString("title"),
                        row.getString("url")))
                .list();
    }
}
