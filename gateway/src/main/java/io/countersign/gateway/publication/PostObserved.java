package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post stands on a platform; told once per post, when it is clear where it comes from. Only
 * {@link PostOrigin#UNREVIEWED} is an accusation; every origin counts for activity (R15).
 *
 * @param publicationId the publication behind it, null where there is none
 * @param title title of an article, null for a short post
 * @param excerpt the beginning of its text
 */
public record PostObserved(
        AccountId accountId,
        UUID observedPostId,
        String platformPostId,
        Instant postedAt,
        PostOrigin origin,
        @Nullable PublicationId publicationId,
        @Nullable String title,
        String excerpt,
        @Nullable String url) {}
