package io.countersign.rules.screening;

import java.text.Normalizer;

/** Tells what a letter or sign is as a digit where it masks one; capitals look like other digits than small letters. */
final class MaskedDigits {

    private static final String LETTERS = "olizsbgqv";
    private static final String DIGITS = "011258995";
    private static final char BAR = '|';
    /** Looks like a bar, and is read as a sign elsewhere. */
    private static final char STROKE = '丨';

    private static final int SMALL_B = 6;

    private final NormalText text;
    private final VisibleText visible;

    MaskedDigits(NormalText text, VisibleText visible) {
        this.text = text;
        this.visible = visible;
    }

    /** Whether it may be one at all. */
    static boolean masks(char unit) {
        return LETTERS.indexOf(unit) >= 0 || unit == BAR;
    }

    /** The digit, or -1 for none. */
    int letterAt(int index) {
        int letter = LETTERS.indexOf(text.charAt(index));
        if (letter < 0) return -1;
        return isSmallB(index) ? SMALL_B : DIGITS.charAt(letter) - '0';
    }

    boolean isBar(int index) {
        char unit = text.charAt(index);
        return unit == BAR || (unit == Normaliser.SYMBOL && seen(index) == STROKE);
    }

    private boolean isSmallB(int index) {
        if (text.charAt(index) != 'b') return false;
        return Normalizer.normalize(Character.toString(seen(index)), Normalizer.Form.NFKC)
                .equals("b");
    }

    private int seen(int index) {
        return visible.codePointAt(text.visibleFrom(index, index + 1));
    }
}
