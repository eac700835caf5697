package io.countersign.connectors.weibo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post as a follower of the account sees it.
 *
 * @param id the platform's id
 * @param url public address
 * @param text the text as it was sent, links in their long form
 * @param pictureUrl where the picture is served, null where there is none
 * @param source the client that made it
 */
public record FollowerPost(
        String id, String url, String text, @Nullable String pictureUrl, String source, Instant postedAt) {}
