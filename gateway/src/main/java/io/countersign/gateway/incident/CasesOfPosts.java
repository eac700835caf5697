package io.countersign.gateway.incident;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.PostCases;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which posts of an account have opened a case. */
@Component
class CasesOfPosts implements PostCases {

    private final JdbcClient jdbc;
    private final CaseDoor door;

    CasesOfPosts(JdbcClient jdbc, CaseDoor door) {
        this.jdbc = jdbc;
        this.door = door;
    }

    private record PostCase(String platformPostId, UUID id) {}

    @Override
    public Map<String, String> of(AccountId account, CurrentUser user) {
        if (!door.visible(account, user)) return Map.of();
        return jdbc.sql("""
                        select distinct on (platform_post_id) platform_post_id, id from case_file
                        where account = :account and platform_post_id is not null
                        order by platform_post_id, opened_at
                        """).param("account", account.value()).query(PostCase.class).list().stream()
                .collect(Collectors.toUnmodifiableMap(
                        PostCase::platformPostId, it -> it.id().toString()));
    }
}
