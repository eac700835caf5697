package io.countersign.gateway.incident;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.PostCases;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells publication which of an account's posts have opened a case. */
@Component
class CasesOfPosts implements PostCases {

    private final JdbcClient jdbc;

    CasesOfPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(AccountId account) {
        return jdbc
                .sql("""
                        select platform_post_id, id from case_file
                        where account = :account and platform_post_id is not null
                        """)
                .param("account", account.value())
                .query((row, i) -> Map.entry(
                        row.getString("platform_post_id"),
                        row.getObject("id", UUID.class).toString()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }
}
