package io.countersign.connectors.weibo;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a field whose type wobbles: ids and counts come as numbers in one answer and as strings in the next. */
final class Json {
    private Json() {}

    /** A scalar as text; null where the field is missing, null, blank or not a scalar. */
    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isValueNode() || value.isNull()) return null;
        String text = value.asString();
        return text.isBlank() ? null : text;
    }

    /** A whole number in either form; null where there is none. */
    static @Nullable Long number(JsonNode node, String field) {
        String text = text(node, field);
        return text != null && text.matches("-?[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}
