package io.countersign.connectors;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article to be staged on a platform that has a draft box.
 *
 * @param html body whose pictures are addressed as {@code <img src="media:ID">}
 * @param pictures the pictures of the body by that address, in the order of their first use
 * @param sourceUrl target of "read the original"; also the marker by which the article is found again
 */
public record Article(
        String title,
        @Nullable String author,
        @Nullable String digest,
        String html,
        Picture cover,
        Map<String, Picture> pictures,
        @Nullable String sourceUrl,
        ArticleSettings settings) {}
