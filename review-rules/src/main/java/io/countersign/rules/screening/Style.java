package io.countersign.rules.screening;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the style of an element says of how its text shows; null where it says nothing and the element around decides.
 *
 * @param takesAway whether the element is not laid out, or where nobody looks
 */
record Style(
        boolean takesAway,
        @Nullable Boolean tiny,
        @Nullable Boolean invisible,
        boolean mirrored,
        @Nullable Integer colour,
        @Nullable Integer background) {

    static final Style NONE = new Style(false, null, null, false, null, null);

    /** Letters of this size and below are no letters to a reader. */
    private static final double TINY_PIXELS = 2;

    private static final double OFF_SCREEN_PIXELS = -300;
    private static final double NOTHING_LEFT = 0.05;

    /** The style with these declarations. */
    static Style of(Map<String, String> declarations) {
        if (declarations.isEmpty()) return NONE;
        String size = declarations.get("font-size");
        String visibility = declarations.get("visibility");
        String colour = declarations.get("color");
        return new Style(
                takesAway(declarations),
                size == null ? null : Length.pixels(size) < TINY_PIXELS,
                visibility == null ? null : visibility.equals("hidden") || visibility.equals("collapse"),
                isMirrored(declarations),
                colour == null ? null : Colour.parse(colour),
                background(declarations));
    }

    private static @Nullable Integer background(Map<String, String> style) {
        if (!style.getOrDefault("background-image", "none").equals("none")) return Colour.UNKNOWN;
        String background = style.getOrDefault("background-color", style.getOrDefault("background", ""));
        if (background.isEmpty()) return null;
        if (background.contains("url(") || background.contains("gradient")) return Colour.UNKNOWN;
        int parsed = Colour.parse(background.startsWith("rgb") ? background : background.replaceFirst("\\s.*", ""));
        return parsed == Colour.TRANSPARENT ? null : parsed;
    }

    private static boolean isMirrored(Map<String, String> style) {
        return style.getOrDefault("unicode-bidi", "").contains("override")
                && style.getOrDefault("direction", "").equals("rtl");
    }

    private static boolean takesAway(Map<String, String> style) {
        return style.getOrDefault("display", "").equals("none")
                || Length.number(style.getOrDefault("opacity", "")) <= NOTHING_LEFT
                || isOffScreen(style)
                || isClipped(style)
                || hasNoRoom(style)
                || style.getOrDefault("transform", "").replace(" ", "").startsWith("scale(0");
    }

    private static boolean isOffScreen(Map<String, String> style) {
        if (Length.pixels(style.getOrDefault("text-indent", "")) <= OFF_SCREEN_PIXELS) return true;
        String position = style.getOrDefault("position", "");
        boolean placed = position.equals("absolute") || position.equals("fixed") || position.equals("relative");
        return isFar(style, "margin-left") || isFar(style, "margin-top") || (placed && isPlacedFar(style));
    }

    private static boolean isPlacedFar(Map<String, String> style) {
        return isFar(style, "left") || isFar(style, "top") || isFar(style, "right") || isFar(style, "bottom");
    }

    private static boolean isFar(Map<String, String> style, String property) {
        return Length.pixels(style.getOrDefault(property, "")) <= OFF_SCREEN_PIXELS;
    }

    private static boolean isClipped(Map<String, String> style) {
        String clip = style.getOrDefault("clip", "").replace(" ", "");
        return clip.startsWith("rect(0")
                || style.getOrDefault("clip-path", "").startsWith("inset(100%")
                || style.getOrDefault("clip-path", "").startsWith("inset(50%");
    }

    private static boolean hasNoRoom(Map<String, String> style) {
        if (!style.getOrDefault("overflow", "").startsWith("hidden")) return false;
        return isNothing(style, "width")
                || isNothing(style, "height")
                || isNothing(style, "max-height")
                || isNothing(style, "max-width");
    }

    private static boolean isNothing(Map<String, String> style, String property) {
        return Length.pixels(style.getOrDefault(property, "")) <= 1;
    }
}
