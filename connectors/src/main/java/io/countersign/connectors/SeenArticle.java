package io.countersign.connectors;

import org.jspecify.annotations.Nullable;

/** An article as the platform shows it, draft or published, with the platform's own picture addresses. */
public record SeenArticle(
        String title,
        @Nullable String author,
        @Nullable String digest,
        String html,
        @Nullable String coverRef,
        @Nullable String sourceUrl) {}
