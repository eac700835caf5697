package io.countersign.rules.screening;

/**
 * How text in an element shows, as far as styles written at the elements tell.
 *
 * @param gone not laid out, or laid out where nobody looks: no descendant comes back
 * @param tiny in letters too small to read
 * @param invisible takes its place and shows nothing
 * @param beside above the line, as the reading of a character is told
 * @param mirrored shown from right to left, character by character
 */
record Appearance(
        boolean gone, boolean tiny, boolean invisible, boolean beside, boolean mirrored, int colour, int background) {

    static final Appearance PLAIN = new Appearance(false, false, false, false, false, Colour.BLACK, Colour.WHITE);

    boolean isHidden() {
        return gone || tiny || invisible || Colour.same(colour, background);
    }

    /** How text shows in a child with this style. */
    Appearance of(Style style) {
        if (style.equals(Style.NONE)) return this;
        return new Appearance(
                gone || style.takesAway(),
                style.tiny() == null ? tiny : style.tiny(),
                style.invisible() == null ? invisible : style.invisible(),
                beside,
                mirrored || style.mirrored(),
                style.colour() == null ? colour : style.colour(),
                style.background() == null ? background : style.background());
    }

    Appearance withoutAnything() {
        return new Appearance(true, tiny, invisible, beside, mirrored, colour, background);
    }

    Appearance mirroredToo() {
        return new Appearance(gone, tiny, invisible, beside, true, colour, background);
    }

    Appearance besideTheLine() {
        return new Appearance(gone, tiny, invisible, true, mirrored, colour, background);
    }
}
