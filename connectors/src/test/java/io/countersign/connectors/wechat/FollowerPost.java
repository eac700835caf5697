package io.countersign.connectors.wechat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A post as a follower of the fake account sees it. */
public record FollowerPost(
        String articleId,
        String title,
        String author,
        String digest,
        String html,
        @Nullable String coverUrl,
        String url,
        Instant at) {}
