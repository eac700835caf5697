package io.countersign.rules.screening;

/**
 * Tells signs inside a word from those between two: what stands on either side of them is a common word with the other,
 * and neither is one with what stands beyond.
 */
final class PartedWords {

    /** What encloses a word, or cites it, parts none. */
    private static final UnitSet FRAMES = UnitSet.of(PartedWords::isFrame);

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

    private boolean isWhole(int first, int last) {
        if (first > 0 && Neighbours.areWord(text.charAt(first - 1), text.charAt(first))) return false;
        return last + 1 == text.length() || !Neighbours.areWord(text.charAt(last), text.charAt(last + 1));
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
