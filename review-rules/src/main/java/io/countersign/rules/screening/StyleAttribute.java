package io.countersign.rules.screening;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The declarations of a style attribute that decide whether text shows. */
final class StyleAttribute {

    private static final String IMPORTANT = "!important";

    private static final Set<String> TELLING = Set.of(
            "display",
            "visibility",
            "opacity",
            "font-size",
            "color",
            "background",
            "background-color",
            "background-image",
            "position",
            "left",
            "top",
            "right",
            "bottom",
            "text-indent",
            "margin-left",
            "margin-top",
            "clip",
            "clip-path",
            "overflow",
            "width",
            "height",
            "max-width",
            "max-height",
            "transform",
            "direction",
            "unicode-bidi");

    private StyleAttribute() {}

    static Style parse(String declarations) {
        Map<String, String> style = new HashMap<>();
        int from = 0;
        while (from < declarations.length()) {
            int semicolon = declarations.indexOf(';', from);
            int to = semicolon < 0 ? declarations.length() : semicolon;
            put(declarations, from, to, style);
            from = to + 1;
        }
        return Style.of(style);
    }

    private static void put(String source, int from, int to, Map<String, String> style) {
        int colon = from;
        while (colon < to && source.charAt(colon) != ':') colon++;
        if (colon == to) return;
        String property = source.substring(from, colon).strip().toLowerCase(Locale.ROOT);
        if (!TELLING.contains(property)) return;
        String value = source.substring(colon + 1, to).strip().toLowerCase(Locale.ROOT);
        style.put(
                property,
                value.endsWith(IMPORTANT)
                        ? value.substring(0, value.length() - IMPORTANT.length())
                                .strip()
                        : value);
    }
}
