package io.countersign.gateway.publication.web;

import io.countersign.gateway.publication.RefusedRelease;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An approved revision on its way to release; {@code refusals} say what is missing. */
record ReleaseRow(
        UUID revisionId,
        UUID draftId,
        Instant releaseAt,
        String state,
        List<RefusedRelease> refusals,
        @Nullable Instant decidedAt) {}
