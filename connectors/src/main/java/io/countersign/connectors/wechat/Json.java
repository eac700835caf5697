package io.countersign.connectors.wechat;

import me.chanjar.weixin.common.error.WxError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the platform wants it: Chinese raw, because escapes are counted and stored as they stand (40033). */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode read(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** The error of an answer; the words stay the platform's own, request id included. */
    static WxError error(JsonNode answer) {
        String words = text(answer, "errmsg");
        return WxError.builder()
                .errorCode(answer.path("errcode").asInt(0))
                .errorMsg(words)
                .errorMsgEn(words)
                .json(answer.toString())
                .build();
    }

    /** A scalar as text, numbers included; empty where there is none. */
    static String text(JsonNode node, String field) {
        return node.path(field).asString("").strip();
    }

    /** A scalar as text; null where it is missing or blank. */
    static @Nullable String optional(JsonNode node, String field) {
        String text = text(node, field);
        return text.isEmpty() ? null : text;
    }
}
