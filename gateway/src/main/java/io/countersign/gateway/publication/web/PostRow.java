package io.countersign.gateway.publication.web;

import io.countersign.gateway.publication.PostOrigin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post that the platform shows.
 *
 * @param publicationId the publication behind it
 * @param caseId the case that it opened
 */
record PostRow(
        String id,
        String platformPostId,
        @Nullable String url,
        @Nullable String title,
        String excerpt,
        @Nullable String client,
        Instant postedAt,
        Instant lastSeenAt,
        PostOrigin origin,
        @Nullable String publicationId,
        @Nullable String caseId) {}
