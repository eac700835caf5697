package io.countersign.gateway.incident;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as others read it.
 *
 * @param excerpt what was seen, or how it differs from what was signed
 * @param decision null while the case is open
 */
public record CaseView(
        CaseId id,
        long version,
        CaseKind kind,
        CaseState state,
        AccountId account,
        UnitId unit,
        @Nullable String platformPostId,
        @Nullable UUID publication,
        @Nullable UUID draft,
        String title,
        String excerpt,
        @Nullable String url,
        @Nullable Instant postedAt,
        Instant openedAt,
        @Nullable Decision decision) {

    /** Who decided the case, when and why. */
    public record Decision(PersonId by, Instant at, String reason) {}
}
