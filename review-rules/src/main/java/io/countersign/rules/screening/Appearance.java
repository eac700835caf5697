package io.countersign.rules.screening;

import java.util.Map;

/**
 * How text in an element shows, as far as styles written at the elements tell.
 *
 * @param gone not laid out, or laid out where nobody looks: no descendant comes back
 * @param tiny in letters too small to read
 * @param invisible takes its place and shows nothing
 * @param mirrored shown from right to left, character by character
 */
record Appearance(boolean gone, boolean tiny, boolean invisible, boolean mirrored, int colour, int background) {

    static final Appearance PLAIN = new Appearance(false, false, false, false, Colour.BLACK, Colour.WHITE);

    /** Letters of this size and below are no letters to a reader. */
    private static final double TINY_PIXELS = 2;

    private static final double OFF_SCREEN_PIXELS = -300;
    private static final double NOTHING_LEFT = 0.05;

    boolean isHidden() {
        return gone || tiny || invisible || Colour.same(colour, background);
    }

    /** How text shows in a child with these declarations. */
    Appearance of(Map<String, String> style) {
        if (style.isEmpty()) return this;
        String size = style.get("font-size");
        String visibility = style.get("visibility");
        String colour = style.get("color");
        return new Appearance(
                gone || takesAway(style),
                size == null ? tiny : Length.pixels(size) < TINY_PIXELS,
                visibility == null ? invisible : visibility.equals("hidden") || visibility.equals("collapse"),
                mirrored || isMirrored(style),
                colour == null ? this.colour : Colour.parse(colour),
                background(style));
    }

    Appearance withoutAnything() {
        return new Appearance(true, tiny, invisible, mirrored, colour, background);
    }

    Appearance mirroredToo() {
        return new Appearance(gone, tiny, invisible, true, colour, background);
    }

    private int background(Map<String, String> style) {
        if (!style.getOrDefault("background-image", "none").equals("none")) return Colour.UNKNOWN;
        String background = style.getOrDefault("background-color", style.getOrDefault("background", ""));
        if (background.isEmpty()) return this.background;
        if (background.contains("url(") || background.contains("gradient")) return Colour.UNKNOWN;
        int parsed = Colour.parse(background.startsWith("rgb") ? background : background.replaceFirst("\\s.*", ""));
        return parsed == Colour.TRANSPARENT ? this.background : parsed;
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
