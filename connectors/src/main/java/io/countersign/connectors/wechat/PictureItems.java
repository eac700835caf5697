package io.countersign.connectors.wechat;

import io.countersign.connectors.ArticleSettings;
import io.countersign.connectors.PictureSeries;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Picture posts between our words and the platform's (connector guide WeChat, 4.1). */
final class PictureItems {
    private static final String TYPE = "newspic";
    private static final String WIDE = "2.35_1";
    private static final String SQUARE = "1_1";
    private static final List<String> EDGES = List.of("x1", "y1", "x2", "y2");

    private PictureItems() {}

    /** The body of draft/add; summary and source are fields of articles only. */
    static ObjectNode draft(PictureSeries series, List<String> imageIds) {
        ObjectNode body = Json.object();
        ObjectNode node = body.putArray("articles").addObject();
        node.put("article_type", TYPE);
        node.put("title", series.title());
        if (series.author() != null) node.put("author", series.author());
        node.put("content", series.text());
        ArrayNode images = node.putObject("image_info").putArray("image_list");
        imageIds.forEach(id -> images.addObject().put("image_media_id", id));
        Articles.comments(node, series.settings());
        crops(node, series.settings());
        return body;
    }

    private static void crops(ObjectNode node, ArticleSettings settings) {
        if (settings.wideCrop() == null && settings.squareCrop() == null) return;
        ArrayNode crops = node.putObject("cover_info").putArray("crop_percent_list");
        crop(crops, WIDE, settings.wideCrop());
        crop(crops, SQUARE, settings.squareCrop());
    }

    private static void crop(ArrayNode crops, String ratio, @Nullable String area) {
        if (area == null) return;
        String[] edges = area.split("_", -1);
        ObjectNode crop = crops.addObject().put("ratio", ratio);
        for (int i = 0; i < EDGES.size(); i++) crop.put(EDGES.get(i), edges[i]);
    }

    /** Whether an answer shows a picture post; where it does not name the kind, pictures of the library tell. */
    static boolean is(JsonNode item) {
        String kind = Json.text(item, "article_type");
        return kind.isEmpty() ? !item.path("image_info").path("image_list").isEmpty() : kind.equals(TYPE);
    }

    /** The post as a body: its pictures by their ids, then its lines. */
    static String html(JsonNode item) {
        Stream<String> pictures = Articles.stream(item.path("image_info").path("image_list"))
                .map(image -> "<img src=\"" + Entities.escape(Json.text(image, "image_media_id")) + "\">");
        Stream<String> lines = item.path("content").asString("").lines().map(Entities::escape);
        return Stream.concat(pictures, lines)
                .map(inside -> "<p>" + inside + "</p>")
                .collect(Collectors.joining());
    }

    static @Nullable String wideCrop(JsonNode item) {
        return crop(item, WIDE);
    }

    static @Nullable String squareCrop(JsonNode item) {
        return crop(item, SQUARE);
    }

    private static @Nullable String crop(JsonNode item, String ratio) {
        return Articles.stream(item.path("cover_info").path("crop_percent_list"))
                .filter(crop -> Json.text(crop, "ratio").equals(ratio))
                .findFirst()
                .map(crop -> EDGES.stream().map(edge -> Json.text(crop, edge)).collect(Collectors.joining("_")))
                .orElse(null);
    }
}
