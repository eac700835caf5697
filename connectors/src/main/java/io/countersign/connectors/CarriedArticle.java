package io.countersign.connectors;

import org.jspecify.annotations.Nullable;

/**
 * An article that a short post carries.
 *
 * @param html its body, pictures at the platform's addresses
 * @param coverUrl address of its cover
 * @param summary shown below the title, null lets the platform decide
 * @param text the post that carries it
 */
public record CarriedArticle(
        String title,
        String html,
        String coverUrl,
        @Nullable String summary,
        String text) {}
