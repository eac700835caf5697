package io.countersign.connectors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post seen on a timeline.
 *
 * @param postId the platform's id
 * @param url public address
 * @param title the title of an article, null for a short post
 * @param body HTML of an article, plain text of a short post
 * @param link the long form of the link the post carries (the marker), null where none is shown
 * @param source which client made it, in the platform's words, null where it does not say
 * @param mark what we had the platform keep beside the post, null where it shows none
 * @param pictures how many pictures a short post shows, null where it is not known
 */
public record SeenPost(
        String postId,
        @Nullable String url,
        @Nullable String title,
        String body,
        @Nullable String link,
        Instant postedAt,
        @Nullable String source,
        @Nullable String mark,
        @Nullable Integer pictures) {

    /** A post of a platform that keeps no marks, whose pictures are in its body. */
    public SeenPost(
            String postId,
            @Nullable String url,
            @Nullable String title,
            String body,
            @Nullable String link,
            Instant postedAt,
            @Nullable String source) {
        this(postId, url, title, body, link, postedAt, source, null, null);
    }
}
