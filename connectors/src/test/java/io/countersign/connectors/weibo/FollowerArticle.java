package io.countersign.connectors.weibo;

import org.jspecify.annotations.Nullable;

/** An article as a follower reads it behind the post that carries it. */
public record FollowerArticle(
        String title,
        String content,
        String cover,
        @Nullable String summary) {
    private static final int LONGEST_TITLE = 32;

    boolean complete() {
        return !title.isBlank() && title.length() <= LONGEST_TITLE && !content.isBlank() && cover.startsWith("http");
    }
}
