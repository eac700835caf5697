package io.countersign.gateway.publication;

import io.countersign.connectors.SeenPost;
import io.countersign.gateway.organisation.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The posts that platforms have shown, each once. */
@Component
class ObservedPosts {

    private static final int EXCERPT = 120;

    private final JdbcClient jdbc;

    ObservedPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A post once recognised stays what it is, whatever later looks make of it. */
    void seen(AccountId account, SeenPost post, PostOrigin origin, Optional<PublicationId> publication, Instant now) {
        jdbc.sql("""
                        insert into observed_post (id, account_id, platform_post_id, url, title, excerpt, link, client,
                            posted_at, first_seen_at, last_seen_at, origin, publication_id)
                        values (:id, :account, :post, :url, :title, :excerpt, :link, :client,
                            :postedAt, :now, :now, :origin, :publication)
                        on conflict (account_id, platform_post_id) do update
                        set url = coalesce(excluded.url, observed_post.url), title = excluded.title,
                            excerpt = excluded.excerpt, last_seen_at = excluded.last_seen_at,
                            origin = case when observed_post.origin = 'UNSETTLED' then excluded.origin
                                          else observed_post.origin end,
                            publication_id = case when observed_post.origin = 'UNSETTLED' then excluded.publication_id
                                                  else observed_post.publication_id end
                        """)
                .param("id", UUID.randomUUID())
                .param("account", account.value())
                .param("post", post.postId())
                .param("url", post.url())
                .param("title", post.title())
                .param("excerpt", excerpt(post))
                .param("link", post.link())
                .param("client", post.source())
                .param("postedAt", Timestamp.from(post.postedAt()))
                .param("now", Timestamp.from(now))
                .param("origin", origin.name())
                .param("publication", publication.map(PublicationId::value).orElse(null))
                .update();
    }

    /** No publication of the account is open any more: what nothing claimed has no release behind it. */
    void judgeUnsettled(AccountId account) {
        jdbc.sql("update observed_post set origin = 'UNREVIEWED' where account_id = :account and origin = 'UNSETTLED'")
                .param("account", account.value())
                .update();
    }

    /** Posts that are judged and were not told yet, oldest first; telling them is told once. */
    List<PostObserved> untold(AccountId account, Instant now) {
        return jdbc
                .sql("""
                        update observed_post set told_at = :now
                        where account_id = :account and told_at is null and origin <> 'UNSETTLED'
                        returning id, account_id, platform_post_id, posted_at, origin, publication_id, title, excerpt, url
                        """)
                .param("now", Timestamp.from(now))
                .param("account", account.value())
                .query((row, i) -> observed(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(PostObserved::postedAt))
                .toList();
    }

    int count(AccountId account) {
        return jdbc.sql("select count(*) from observed_post where account_id = :account")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    Optional<Instant> lastPostAt(AccountId account) {
        return jdbc.sql(
                        "select posted_at from observed_post where account_id = :account order by posted_at desc limit 1")
                .param("account", account.value())
                .query((row, i) -> row.getTimestamp("posted_at").toInstant())
                .optional();
    }

    private static PostObserved observed(ResultSet row) throws SQLException {
        UUID publication = row.getObject("publication_id", UUID.class);
        return new PostObserved(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("platform_post_id"),
                row.getTimestamp("posted_at").toInstant(),
                PostOrigin.valueOf(row.getString("origin")),
                publication == null ? null : new PublicationId(publication),
                row.getString("title"),
                row.getString("excerpt"),
                row.getString("url"));
    }

    private static String excerpt(SeenPost post) {
        @Nullable String title = post.title();
        String text = title == null ? post.body() : Jsoup.parse(post.body()).text();
        int[] codePoints = text.codePoints().limit(EXCERPT).toArray();
        return new String(codePoints, 0, codePoints.length);
    }
}
