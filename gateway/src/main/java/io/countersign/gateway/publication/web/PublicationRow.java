package io.countersign.gateway.publication.web;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.HoldReason;
import io.countersign.gateway.publication.PublicationId;
import io.countersign.gateway.publication.PublicationState;
import io.countersign.gateway.publication.PublishingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A publication as lists and answers show it. */
record PublicationRow(
        PublicationId id,
        DraftId draft,
        UUID revision,
        AccountId account,
        PublishingMode mode,
        PublicationState state,
        @Nullable String handle,
        @Nullable String platformPostId,
        @Nullable String url,
        @Nullable Instant publishedAt,
        @Nullable HoldReason holdReason,
        @Nullable String errorCode,
        @Nullable String errorWords,
        Instant createdAt,
        Instant changedAt,
        int attempts) {

    static PublicationRow of(ResultSet row) throws SQLException {
        String hold = row.getString("hold_reason");
        return new PublicationRow(
                new PublicationId(row.getObject("id", UUID.class)),
                new DraftId(row.getObject("draft_id", UUID.class)),
                row.getObject("revision_id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                PublishingMode.valueOf(row.getString("mode")),
                PublicationState.valueOf(row.getString("state")),
                row.getString("handle"),
                row.getString("platform_post_id"),
                row.getString("url"),
                instant(row, "published_at"),
                hold == null ? null : HoldReason.valueOf(hold),
                row.getString("error_code"),
                row.getString("error_words"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getInt("attempts"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
