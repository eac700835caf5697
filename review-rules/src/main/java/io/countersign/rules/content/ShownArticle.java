package io.countersign.rules.content;

import org.jspecify.annotations.Nullable;

/**
 * An article as a platform shows it, draft or published.
 *
 * @param html body with the platform's own picture addresses
 * @param coverRef address or id of the cover, null where the platform does not show it
 */
public record ShownArticle(
        String title,
        @Nullable String author,
        @Nullable String digest,
        String html,
        @Nullable String coverRef,
        @Nullable String sourceUrl) {

    ShownArticle withHtml(String other) {
        return new ShownArticle(title, author, digest, other, coverRef, sourceUrl);
    }
}
