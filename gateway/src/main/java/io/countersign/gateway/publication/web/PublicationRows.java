package io.countersign.gateway.publication.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.publication.PublicationId;
import io.countersign.gateway.registry.Accounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads publications for those who may see their drafts. */
@Component
class PublicationRows {

    private static final String ROWS = """
            select p.*, (select count(*) from attempt a where a.publication_id = p.id and a.sent_at is not null) as attempts
            from publication p
            """;

    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final Accounts accounts;

    PublicationRows(JdbcClient jdbc, Drafts drafts, Accounts accounts) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.accounts = accounts;
    }

    /** The draft's publications, in the order of its targets; the caller may see the draft. */
    List<PublicationRow> ofDraft(DraftId draft) {
        return jdbc.sql(ROWS + " where p.draft_id = :draft order by p.created_at, p.account_id")
                .param("draft", draft.value())
                .query((row, i) -> PublicationRow.of(row))
                .list();
    }

    Optional<PublicationRow> visible(PublicationId id, CurrentUser user) {
        return jdbc.sql(ROWS + " where p.id = :id")
                .param("id", id.value())
                .query((row, i) -> PublicationRow.of(row))
                .optional()
                .filter(it -> drafts.visible(it.draft(), user).isPresent());
    }

    /** Those in which a person has to do something before they go on. */
    List<PublicationRow> waitingForPerson(CurrentUser user) {
        List<UUID> ids =
                accounts.visibleTo(user).stream().map(it -> it.id().value()).toList();
        if (ids.isEmpty()) return List.of();
        return jdbc.sql(ROWS + """
                        where p.account_id in (:accounts)
                          and p.state in ('OUTCOME_UNKNOWN', 'HELD', 'FAILED', 'HANDED_OVER', 'DRIFTED', 'MISMATCHED')
                        order by p.changed_at
                        """).param("accounts", ids).query((row, i) -> PublicationRow.of(row)).list().stream()
                .filter(it -> drafts.visible(it.draft(), user).isPresent())
                .toList();
    }

    /** The newest publications after the given one, at most so many. */
    List<PublicationRow> visible(CurrentUser user, @Nullable UUID after, int limit) {
        List<UUID> ids =
                accounts.visibleTo(user).stream().map(it -> it.id().value()).toList();
        List<PublicationRow> seen = new ArrayList<>();
        List<PublicationRow> page = ids.isEmpty() ? List.of() : page(ids, after, limit);
        while (true) {
            page.stream()
                    .filter(it -> drafts.visible(it.draft(), user).isPresent())
                    .limit(limit - seen.size())
                    .forEach(seen::add);
            if (seen.size() == limit || page.size() < limit) return seen;
            page = page(ids, page.get(page.size() - 1).id().value(), limit);
        }
    }

    private List<PublicationRow> page(List<UUID> accounts, @Nullable UUID after, int limit) {
        return jdbc.sql(ROWS + """
                        where p.account_id in (:accounts)
                          and (cast(:after as uuid) is null or (p.created_at, p.id)
                               < (select c.created_at, c.id from publication c where c.id = :after))
                        order by p.created_at desc, p.id desc limit :limit
                        """)
                .param("accounts", accounts)
                .param("after", after)
                .param("limit", limit)
                .query((row, i) -> PublicationRow.of(row))
                .list();
    }
}
