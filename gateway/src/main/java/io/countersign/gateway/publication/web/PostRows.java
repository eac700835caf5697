package io.countersign.gateway.publication.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.PostCases;
import io.countersign.gateway.publication.PostOrigin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what accounts have shown, newest first. */
@Component
class PostRows {

    private final JdbcClient jdbc;
    private final ObjectProvider<PostCases> cases;

    PostRows(JdbcClient jdbc, ObjectProvider<PostCases> cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    List<PostRow> of(AccountId account, @Nullable UUID after, int limit, CurrentUser user) {
        Map<String, String> caseByPost = new HashMap<>();
        cases.forEach(it -> caseByPost.putAll(it.of(account, user)));
        return jdbc.sql("""
                        select * from observed_post
                        where account_id = :account
                          and (cast(:after as uuid) is null or (posted_at, id)
                               < (select a.posted_at, a.id from observed_post a where a.id = :after))
                        order by posted_at desc, id desc limit :limit
                        """)
                .param("account", account.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, i) -> post(row, caseByPost))
                .list();
    }

    private static PostRow post(ResultSet row, Map<String, String> caseByPost) throws SQLException {
        UUID publication = row.getObject("publication_id", UUID.class);
        return new PostRow(
                Objects.toString(row.getObject("id")),
                row.getString("platform_post_id"),
                row.getString("url"),
                row.getString("title"),
                row.getString("excerpt"),
                row.getString("client"),
                row.getTimestamp("posted_at").toInstant(),
                row.getTimestamp("last_seen_at").toInstant(),
                PostOrigin.valueOf(row.getString("origin")),
                publication == null ? null : publication.toString(),
                caseByPost.get(row.getString("platform_post_id")));
    }
}
