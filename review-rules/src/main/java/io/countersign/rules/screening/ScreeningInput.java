package io.countersign.rules.screening;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a draft, each exactly as it was submitted; a field that is not there is null.
 *
 * @param bodyHtml HTML source; findings in it point into this source
 * @param mediaTexts what was read in pictures, by medium id; findings name the field {@code media:<id>}
 */
public record ScreeningInput(
        @Nullable String title,
        @Nullable String digest,
        @Nullable String bodyHtml,
        @Nullable String weiboText,
        @Nullable String sourceUrl,
        Map<String, String> mediaTexts) {

    public ScreeningInput {
        // sorted, so that the same content gives the same findings in the same order
        mediaTexts = Collections.unmodifiableMap(new TreeMap<>(mediaTexts));
    }

    /** A draft whose pictures have not been read. */
    public ScreeningInput(
            @Nullable String title,
            @Nullable String digest,
            @Nullable String bodyHtml,
            @Nullable String weiboText,
            @Nullable String sourceUrl) {
        this(title, digest, bodyHtml, weiboText, sourceUrl, Map.of());
    }

    /** One piece of plain text, screened as {@code weibo.text}. */
    public static ScreeningInput ofText(String text) {
        return new ScreeningInput(null, null, null, text, null);
    }

    /** An article with nothing but a title and a body. */
    public static ScreeningInput ofArticle(String title, String bodyHtml) {
        return new ScreeningInput(title, null, bodyHtml, null, null);
    }
}
