package io.countersign.connectors.wechat;

import io.countersign.connectors.Article;
import io.countersign.connectors.ArticleSettings;
import io.countersign.connectors.SeenArticle;
import io.countersign.connectors.SeenPost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Articles between our words and the platform's. */
final class Articles {
    private static final String COMMENTS = "need_open_comment";
    private static final String FOLLOWERS_ONLY = "only_fans_can_comment";
    private static final String WIDE_CROP = "pic_crop_235_1";
    private static final String SQUARE_CROP = "pic_crop_1_1";

    private Articles() {}

    /** The body of draft/add. */
    static ObjectNode draft(Article article, String html, String coverId) {
        ObjectNode body = Json.object();
        ObjectNode node = body.putArray("articles").addObject();
        node.put("article_type", "news");
        node.put("title", article.title());
        if (article.author() != null) node.put("author", article.author());
        if (article.digest() != null) node.put("digest", article.digest());
        node.put("content", html);
        if (article.sourceUrl() != null) node.put("content_source_url", article.sourceUrl());
        node.put("thumb_media_id", coverId);
        ArticleSettings settings = article.settings();
        comments(node, settings);
        if (settings.wideCrop() != null) node.put(WIDE_CROP, settings.wideCrop());
        if (settings.squareCrop() != null) node.put(SQUARE_CROP, settings.squareCrop());
        return body;
    }

    static void comments(ObjectNode node, ArticleSettings settings) {
        node.put(COMMENTS, settings.comments() ? 1 : 0);
        node.put(FOLLOWERS_ONLY, settings.followersOnly() ? 1 : 0);
    }

    private static @Nullable ArticleSettings settings(JsonNode item) {
        if (!item.has(COMMENTS)) return null;
        boolean pictures = PictureItems.is(item);
        return new ArticleSettings(
                item.path(COMMENTS).asInt(0) == 1,
                item.path(FOLLOWERS_ONLY).asInt(0) == 1,
                pictures ? PictureItems.wideCrop(item) : Json.optional(item, WIDE_CROP),
                pictures ? PictureItems.squareCrop(item) : Json.optional(item, SQUARE_CROP));
    }

    /** Several articles in one become one text, so that an article added in the console is seen as a difference. */
    static SeenArticle seen(JsonNode newsItems) {
        JsonNode first = newsItems.path(0);
        return seen(first, stream(newsItems).map(Articles::html).collect(Collectors.joining()));
    }

    /** One article of several, as it stands by itself. */
    static SeenArticle seenAlone(JsonNode item) {
        return seen(item, html(item));
    }

    private static SeenArticle seen(JsonNode item, String html) {
        return new SeenArticle(
                item.path("title").asString(""),
                Json.optional(item, "author"),
                Json.optional(item, "digest"),
                html,
                // The cover of a picture post is its first picture.
                PictureItems.is(item) ? null : Json.optional(item, "thumb_media_id"),
                Json.optional(item, "content_source_url"),
                settings(item));
    }

    private static String html(JsonNode item) {
        return PictureItems.is(item)
                ? PictureItems.html(item)
                : item.path("content").asString("");
    }

    /** The posts of one published item; the articles after the first carry their index in the id. */
    static List<SeenPost> posts(JsonNode published) {
        List<SeenPost> posts = new ArrayList<>();
        JsonNode items = published.path("content").path("news_item");
        Instant postedAt = Instant.ofEpochSecond(published.path("update_time").asLong(0));
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.path(i);
            if (deleted(item)) continue;
            posts.add(new SeenPost(
                    new PostId(Json.text(published, "article_id"), i + 1).toString(),
                    Json.optional(item, "url"),
                    item.path("title").asString(""),
                    html(item),
                    Json.optional(item, "content_source_url"),
                    postedAt,
                    null));
        }
        return posts;
    }

    static boolean deleted(JsonNode item) {
        return item.path("is_deleted").asBoolean(false);
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
