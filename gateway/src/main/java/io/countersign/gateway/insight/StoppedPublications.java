package io.countersign.gateway.insight;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.PublicationId;
import io.countersign.gateway.publication.PublicationState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Publications that go on only when a person has done something, as far as the user may see their drafts. */
@Component
class StoppedPublications {

    private final JdbcClient jdbc;
    private final Drafts drafts;

    StoppedPublications(JdbcClient jdbc, Drafts drafts) {
        this.jdbc = jdbc;
        this.drafts = drafts;
    }

    /**
     * One of them.
     *
     * @param words the reason in the platform's or the gateway's words
     */
    record Stopped(
            PublicationId id,
            DraftHead draft,
            AccountId account,
            PublicationState state,
            @Nullable String words,
            Instant since) {}

    List<Stopped> visibleTo(CurrentUser user) {
        return jdbc.sql("""
                        select * from publication
                        where state in ('OUTCOME_UNKNOWN', 'HELD', 'FAILED', 'HANDED_OVER', 'DRIFTED', 'MISMATCHED')
                        order by changed_at, id
                        """).query((row, i) -> stopped(row, user)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Stopped> stopped(ResultSet row, CurrentUser user) throws SQLException {
        PublicationId id = new PublicationId(row.getObject("id", UUID.class));
        AccountId account = new AccountId(row.getObject("account_id", UUID.class));
        PublicationState state = PublicationState.valueOf(row.getString("state"));
        String words = row.getString("error_words");
        Instant since = row.getObject("changed_at", OffsetDateTime.class).toInstant();
        return drafts.visible(new DraftId(row.getObject("draft_id", UUID.class)), user)
                .map(draft -> new Stopped(id, draft, account, state, words, since));
    }
}
