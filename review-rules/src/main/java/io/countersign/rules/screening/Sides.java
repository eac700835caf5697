package io.countersign.rules.screening;

/**
 * The characters on either side of a sign while a text is read, and other signs beyond them; 0 for what is neither.
 *
 * @param beforeThat what stands directly before the one before
 * @param behindThat what stands directly behind the one behind
 */
record Sides(char beforeThat, char before, char behind, char behindThat) {

    /** A phrase ends here. */
    private static final UnitSet ENDS = UnitSet.of("\u3002,;:!?\u2026");
    /** How far on either side the characters are looked for. */
    private static final int FAR = 8;

    /**
     * @param read what has been read before the sign
     * @param end where the sign ends
     */
    static Sides at(NormalText.Builder read, VisibleText visible, int end, CharacterForms forms) {
        int last = read.length() - 1;
        for (int i = 0; i < FAR && last >= 0 && !Han.isWritten(read.charAt(last)); i++) last--;
        int next = nextWritten(visible, end, forms);
        return new Sides(
                character(read, last - 1),
                character(read, last),
                character(visible, next, forms),
                character(visible, next + 1, forms));
    }

    /** Pictures that hold characters are passed over. */
    private static int nextWritten(VisibleText visible, int from, CharacterForms forms) {
        int i = from;
        while (i < visible.length() && i - from < FAR) {
            int point = visible.codePointAt(i);
            String form = forms.form(point);
            char first = form.isEmpty() ? 0 : form.charAt(0);
            if (ENDS.has(first)) break;
            if (Han.isWritten(first) && !(Han.isHan(first) && Pictures.isLettered(point))) return i;
            i += Character.charCount(point);
        }
        return visible.length();
    }

    private static char character(NormalText.Builder read, int index) {
        return index < 0 ? 0 : characterOrSymbol(read.charAt(index));
    }

    private static char character(VisibleText visible, int index, CharacterForms forms) {
        if (index >= visible.length()) return 0;
        String form = forms.form(visible.codePointAt(index));
        return form.isEmpty() ? 0 : characterOrSymbol(form.charAt(0));
    }

    private static char characterOrSymbol(char unit) {
        return Han.isHan(unit) || unit == Normaliser.SYMBOL ? unit : 0;
    }

    /** Whether a picture parts the two: they go together, and neither is a word with what it holds. */
    boolean areParted(String picture) {
        if (before == 0 || behind == 0) return false;
        if (Neighbours.areWord(before, behind)) return true;
        char held = picture.charAt(0);
        if (Neighbours.areWord(before, held) || Neighbours.areWord(held, behind)) return false;
        if (Neighbours.areWord(beforeThat, before)) return false;
        return Neighbours.areUsual(before, behind)
                || (Han.isHan(held) && !Neighbours.areUsual(before, held) && !Neighbours.areUsual(held, behind));
    }

    /**
     * Whether a character is a word with either side, and that is none with what stands beyond; not among other signs,
     * which part all that they stand between.
     */
    boolean makeWordWith(char held) {
        if (beforeThat == Normaliser.SYMBOL || behindThat == Normaliser.SYMBOL) return false;
        if (Neighbours.areUsual(before, behind)) return false;
        return (Neighbours.areWord(before, held) && !Neighbours.areWord(beforeThat, before))
                || (Neighbours.areWord(held, behind) && !Neighbours.areWord(behind, behindThat));
    }

    boolean holdCharacter() {
        return before != 0 || behind != 0;
    }

    /** Whether a part makes a character with the one on either side. */
    boolean makeCharacterWith(char part) {
        return Han.composed(before, part) != 0 || Han.composed(part, behind) != 0;
    }
}
