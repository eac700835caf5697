package io.countersign.rules.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Inline styles by property: what lays text out stays, what loads, hides or moves it out of its place goes. */
final class CssPolicy {

    /** Whole property names, and families such as {@code border-*}. WeChat drops {@code position} itself. */
    private static final Pattern PROPERTY =
            Pattern.compile("align-(items|self|content)|background(-(color|image|position|repeat|size|clip|origin))?"
                    + "|border(-[a-z-]+)?|box-(shadow|sizing)|caption-side|clear|color|column-[a-z]+|columns|display"
                    + "|flex(-[a-z]+)?|float|font(-(family|size|style|weight|variant|stretch))?|gap|row-gap|height"
                    + "|justify-(content|items|self)|letter-spacing|line-height|list-style(-(type|position))?"
                    + "|margin(-[a-z-]+)?|(max|min)-(width|height)|object-(fit|position)|opacity|order"
                    + "|overflow(-(x|y|wrap))?|padding(-[a-z-]+)?|table-layout"
                    + "|text-(align|align-last|decoration|decoration-(line|color|style|thickness)|indent|justify|shadow"
                    + "|transform|underline-offset)"
                    + "|transform|transform-origin|vertical-align|white-space|width|word-(break|spacing|wrap)"
                    + "|writing-mode|-webkit-text-stroke-(width|color)");

    /** Letters, digits, colours, lengths and quoted font names; no escape, comment, at-rule or angle bracket. */
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N} #%.,()+*/!'\"_-]+");

    private static final Pattern FUNCTION = Pattern.compile("([A-Za-z-]*)\\(");

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

    private static final Set<String> FUNCTIONS = Set.of(
            "",
            "rgb",
            "rgba",
            "hsl",
            "hsla",
            "calc",
            "linear-gradient",
            "radial-gradient",
            "repeating-linear-gradient",
            "rotate",
            "rotatez",
            "scale",
            "scalex",
            "scaley",
            "skew",
            "skewx",
            "skewy",
            "matrix",
            "translate",
            "translatex",
            "translatey",
            "translate3d",
            "rotate3d",
            "scale3d",
            "cubic-bezier");

    /** Longer than any editor writes on one element. */
    private static final int LONGEST = 4000;

    private CssPolicy() {}

    static String clean(String style) {
        if (style.length() > LONGEST) return "";
        List<String> kept = new ArrayList<>();
        for (String declaration : declarations(style)) {
            String clean = declaration(declaration);
            if (clean != null) kept.add(clean);
        }
        return kept.isEmpty() ? "" : String.join("; ", kept) + ";";
    }

    private static @Nullable String declaration(String declaration) {
        int colon = declaration.indexOf(':');
        if (colon < 1) return null;
        String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = declaration.substring(colon + 1).strip().replaceAll("\\s+", " ");
        return PROPERTY.matcher(property).matches() && allowed(property, value) ? property + ": " + value : null;
    }

    private static boolean allowed(String property, String value) {
        if (!VALUE.matcher(value).matches() || value.contains("/*") || !balanced(value)) return false;
        Matcher functions = FUNCTION.matcher(value);
        while (functions.find()) if (!FUNCTIONS.contains(functions.group(1).toLowerCase(Locale.ROOT))) return false;
        return !hides(property, value.toLowerCase(Locale.ROOT));
    }

    /** What a reviewer cannot see must not be signed. */
    private static boolean hides(String property, String value) {
        return (property.equals("display") && value.startsWith("none"))
                || (property.equals("opacity") && value.matches("[0.%]+( ?!important)?"));
    }

    private static boolean balanced(String value) {
        String unquoted = QUOTED.matcher(value).replaceAll("");
        if (unquoted.contains("'") || unquoted.contains("\"")) return false;
        int depth = 0;
        for (int i = 0; i < unquoted.length(); i++) {
            if (unquoted.charAt(i) == '(') depth++;
            if (unquoted.charAt(i) == ')' && --depth < 0) return false;
        }
        return depth == 0;
    }

    /** Splits at semicolons outside of quotes and brackets. */
    private static List<String> declarations(String style) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int from = 0;
        for (int i = 0; i < style.length(); i++) {
            char c = style.charAt(i);
            if (quote != 0) quote = c == quote ? 0 : quote;
            else if (c == '\'' || c == '"') quote = c;
            else if (c == '(') depth++;
            else if (c == ')') depth = Math.max(0, depth - 1);
            else if (c == ';' && depth == 0) {
                parts.add(style.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(style.substring(from));
        return parts;
    }
}
