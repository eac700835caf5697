package io.countersign.gateway.supervision;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.rules.activity.ActivityKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that the platform showed.
 *
 * @param origin how it came there, as publication tells it
 * @param publication the publication behind it, null where there is none
 * @param title its title or beginning
 */
public record AccountPost(
        AccountId account,
        String platformPostId,
        ActivityKind kind,
        Instant postedAt,
        String origin,
        @Nullable UUID publication,
        String title,
        @Nullable String url) {}
