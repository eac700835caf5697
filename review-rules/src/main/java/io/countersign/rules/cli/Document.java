package io.countersign.rules.cli;

import io.countersign.rules.screening.ScreeningInput;
import org.jspecify.annotations.Nullable;

/** One document of the input: plain text, or an article with a title. */
record Document(
        @Nullable String text,
        @Nullable String title,
        @Nullable String html) {

    static final String TEXT = "text";

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
