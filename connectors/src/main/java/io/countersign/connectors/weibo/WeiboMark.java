package io.countersign.connectors.weibo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our own mark in a post's annotations, which the platform keeps beside it and tells when it is read (platform guide, 4.3). */
final class WeiboMark {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NAME = "countersign";

    private WeiboMark() {}

    static String of(String mark) {
        return JSON.writeValueAsString(List.of(Map.of(NAME, mark)));
    }

    /** The mark of a post, null where it carries none of ours. */
    static @Nullable String in(JsonNode status) {
        for (JsonNode annotation : status.path("annotations")) {
            String mark = Json.text(annotation, NAME);
            if (mark != null) return mark;
        }
        return null;
    }
}
