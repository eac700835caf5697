package io.countersign.connectors.weibo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as a follower of the account sees it.
 *
 * @param id the platform's id
 * @param url public address
 * @param text the text as it was sent, links in their long form
 * @param pictureUrls where its pictures are served
 * @param source the client that made it
 */
public record FollowerPost(
        String id, String url, String text, List<String> pictureUrls, String source, Instant postedAt) {

    /** Where its first picture is served, null where there is none. */
    public @Nullable String pictureUrl() {
        return pictureUrls.isEmpty() ? null : pictureUrls.get(0);
    }
}
