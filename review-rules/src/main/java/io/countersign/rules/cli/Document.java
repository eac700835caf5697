package io.countersign.rules.cli;

import io.countersign.rules.screening.ScreeningInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One document of the input: plain text, or an article with a title. */
record Document(
        @Nullable String text,
        @Nullable String title,
        @Nullable String html) {

    static final String TEXT = "text";

    /** Null where the line holds neither text nor html. */
    static @Nullable Document of(JsonNode json) {
        Document document = new Document(text(json, TEXT), text(json, "title"), text(json, "html"));
        return document.text == null && document.html == null ? null : document;
    }

    private static @Nullable String text(JsonNode json, String name) {
        JsonNode value = json.get(name);
        return value != null && value.isString() ? value.stringValue() : null;
    }

    ScreeningInput toInput() {
        return new ScreeningInput(title, null, html, text, null);
    }

    /** The library calls a plain text {@code weibo.text}; here it is the field {@code text} of the input line. */
    static String fieldName(String field) {
        return field.equals("weibo.text") ? TEXT : field;
    }

    long length() {
        return length(text) + length(title) + length(html);
    }

    private static long length(@Nullable String field) {
        return field == null ? 0 : field.length();
    }
}
