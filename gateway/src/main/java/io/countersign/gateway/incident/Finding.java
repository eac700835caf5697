package io.countersign.gateway.incident;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.UnitId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was seen and has to be explained, kept as it was seen (trap 10).
 *
 * @param platformPostId the platform's id of the post, null where it is not known
 * @param publication the publication that should have looked different, null for a post without one
 */
record Finding(
        CaseKind kind,
        AccountId account,
        UnitId unit,
        @Nullable String platformPostId,
        @Nullable UUID publication,
        @Nullable UUID draft,
        String title,
        String excerpt,
        @Nullable String url,
        @Nullable Instant postedAt) {}
