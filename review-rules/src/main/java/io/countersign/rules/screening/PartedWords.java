package io.countersign.rules.screening;

/**
 * Tells signs inside a word from those between two: what stands on either side of them is a common word with the other,
 * and neither is one with what stands beyond.
 */
final class PartedWords {

    /** What encloses a word, or cites it, parts none. */
    static final UnitSet FRAMES = UnitSet.of(PartedWords::isFrame);

    private final NormalText text;

    PartedWords(NormalText text) {
        this.text = text;
    }

    private static boolean isFrame(int unit) {
        return switch (Character.getType(unit)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> unit == '"' || unit == '<' || unit == '>';
        };
    }

    boolean isParted(int end, int next) {
        return holdsNoFrame(end, next)
                && Neighbours.areWord(text.charAt(end - 1), text.charAt(next))
                && isWhole(end - 1, next);
    }

    /** The same of three characters with the same signs on both sides of the second, of which two are a word. */
    boolean isPartedTwice(int end, int middle, int last) {
        if (end == 0 || last == text.length() || !holdsNoFrame(end, middle)) return false;
        if (!areAlike(end, middle, middle + 1, last)) return false;
        char second = text.charAt(middle);
        return (Neighbours.areWord(text.charAt(end - 1), second) || Neighbours.areWord(second, text.charAt(last)))
                && isWhole(end - 1, last);
    }

    /** Whether neither end makes a word with what stands beyond; the text may be written backwards. */
    private boolean isWhole(int first, int last) {
        return (first == 0 || !areWord(first - 1, first)) && (last + 1 == text.length() || !areWord(last, last + 1));
    }

    private boolean areWord(int one, int other) {
        return Neighbours.areWord(text.charAt(one), text.charAt(other))
                || Neighbours.areWord(text.charAt(other), text.charAt(one));
    }

    private boolean holdsNoFrame(int from, int to) {
        for (int i = from; i < to; i++) if (FRAMES.has(text.charAt(i))) return false;
        return true;
    }

    /** Whether the same signs stand there, or a line ends in both places. */
    private boolean areAlike(int from, int to, int otherFrom, int otherTo) {
        String signs = text.cut(from, to);
        String others = text.cut(otherFrom, otherTo);
        return signs.equals(others)
                || (signs.indexOf(VisibleText.BREAK) >= 0 && others.indexOf(VisibleText.BREAK) >= 0);
    }
}
