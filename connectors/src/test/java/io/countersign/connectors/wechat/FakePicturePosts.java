package io.countersign.connectors.wechat;

import io.countersign.connectors.wechat.FakeState.Account;
import io.countersign.connectors.wechat.FakeState.ArticleData;
import io.countersign.connectors.wechat.FakeState.StoredPicture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Picture posts (guide, section 4.1): library pictures in order and plain text; nothing else is kept. */
final class FakePicturePosts {
    private static final String TYPE = "newspic";
    private static final int MOST = 20;
    private static final String EDGE = "0(\\.\\d{1,6})?|1(\\.0{1,6})?";

    private final FakeState state;
    private boolean hiddenInLists;

    FakePicturePosts(FakeState state) {
        this.state = state;
    }

    /** The reference pages of getarticle and batchget name neither the kind nor the pictures. */
    void hideInLists(boolean hide) {
        hiddenInLists = hide;
    }

    static boolean is(JsonNode article) {
        return TYPE.equals(Json.text(article, "article_type"));
    }

    /** Summary and source are fields of articles and go without a word, as do tags in the text. */
    static ArticleData accepted(Account account, JsonNode article, Map<String, Object> settings) {
        List<String> images = Articles.stream(article.path("image_info").path("image_list"))
                .map(image -> Json.text(image, "image_media_id"))
                .toList();
        if (images.isEmpty() || images.size() > MOST) throw new FakeError(47001, "invalid image_list");
        if (!account.materials.keySet().containsAll(images)) throw new FakeError(40007, "invalid media_id");
        String text = article.path("content").asString("").replaceAll("</?[a-zA-Z][^>]*>", "");
        if (text.isBlank()) throw new FakeError(44004, "empty content");
        Map<String, Object> set = new HashMap<>(settings);
        JsonNode cover = article.path("cover_info");
        Articles.stream(cover.path("crop_percent_list")).forEach(FakePicturePosts::checkCrop);
        if (cover.isObject()) set.put("cover_info", cover);
        return new ArticleData(
                Json.text(article, "title"),
                Json.text(article, "author"),
                FakeHtml.beginning(text),
                text,
                "",
                images.get(0),
                set,
                images);
    }

    private static void checkCrop(JsonNode crop) {
        boolean known = List.of("1_1", "16_9", "2.35_1").contains(Json.text(crop, "ratio"));
        boolean inside = Stream.of("x1", "y1", "x2", "y2")
                .allMatch(edge -> Json.text(crop, edge).matches(EDGE));
        if (!known || !inside) throw new FakeError(53402, "cover crop failed");
    }

    void describe(ObjectNode item, List<String> images) {
        item.put("article_type", TYPE);
        ArrayNode list = item.putObject("image_info").putArray("image_list");
        images.forEach(id -> list.addObject().put("image_media_id", id));
    }

    ObjectNode listed(ObjectNode item) {
        if (hiddenInLists) item.remove(List.of("article_type", "image_info", "cover_info"));
        return item;
    }

    /** The body as a follower sees it. */
    String html(ArticleData post) {
        Stream<String> pictures = addresses(post).map(address -> "<img data-src=\"" + address + "\">");
        return Stream.concat(pictures, post.content().lines().map(Entities::escape))
                .map(inside -> "<p>" + inside + "</p>")
                .collect(Collectors.joining());
    }

    /** The public page keeps its text and its pictures in a script. */
    String page(ArticleData post) {
        String pictures = addresses(post)
                .map(address -> "{cdn_url: '" + address + "', width: '40' * 1}")
                .collect(Collectors.joining(","));
        return "<div id=\"js_article\">" + FakeHtml.shown(html(post), address -> address) + "</div><script>"
                + "window.item_show_type = '8';window.cgiData = {picture_page_info_list: [" + pictures + "]};"
                + "window.content_noencode = '" + inScript(Entities.escape(post.content())) + "';</script>";
    }

    private static String inScript(String text) {
        return text.replace("\\", "\\\\")
                .replace("'", "\\'")
                .replace("\n", "\\x0a")
                .replace("<", "\\x3c");
    }

    private Stream<String> addresses(ArticleData post) {
        return Objects.requireNonNull(post.images()).stream()
                .map(id -> picture(id).map(found -> state.base + found.path()).orElse(""));
    }

    private Optional<StoredPicture> picture(String mediaId) {
        return state.accounts.values().stream()
                .map(account -> account.materials.get(mediaId))
                .filter(Objects::nonNull)
                .map(state.pictures::get)
                .findFirst();
    }
}
