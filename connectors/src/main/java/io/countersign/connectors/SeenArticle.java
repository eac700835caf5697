package io.countersign.connectors;

import org.jspecify.annotations.Nullable;

/**
 * An article as the platform shows it, draft or published, with the platform's own picture addresses.
 *
 * @param settings null where the platform does not show them
 */
public record SeenArticle(
        String title,
        @Nullable String author,
        @Nullable String digest,
        String html,
        @Nullable String coverRef,
        @Nullable String sourceUrl,
        @Nullable ArticleSettings settings) {}
