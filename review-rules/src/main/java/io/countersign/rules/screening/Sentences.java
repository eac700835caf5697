package io.countersign.rules.screening;

/** Cuts a normalised text into sentences and lines of bounded length. */
final class Sentences {

    /** About three sentences of an official text, or one short message. */
    static final int LONGEST = 180;

    /** Where a sentence that is too long may be cut. */
    private static final String COMMA = ", \u3001";
    /** What ends a sentence, wherever it stands. */
    private static final String STOP = "\n\u3002\u2026";
    /** What ends one unless it stands inside an address. */
    private static final String QUESTION = "?;!";

    private static final UnitSet COMMAS = UnitSet.of(COMMA);
    private static final UnitSet STOPS = UnitSet.of(STOP);
    private static final UnitSet MARKS = UnitSet.of(COMMA + STOP + QUESTION);

    private Sentences() {}

    /** Takes the sentences in their order; together they cover the text. */
    interface Sink {
        void sentence(int start, int end);
    }

    static void cut(NormalText text, Sink sink) {
        int start = 0;
        int comma = -1;
        for (int i = text.next(MARKS, 0); ; i = text.next(MARKS, i + 1)) {
            while (i - start >= LONGEST) {
                int end = comma > start + LONGEST / 2 ? comma + 1 : start + LONGEST;
                sink.sentence(start, end);
                start = end;
                comma = -1;
            }
            if (i == text.length()) break;
            if (COMMAS.has(text.charAt(i))) comma = i;
            else if (ends(text, i)) {
                sink.sentence(start, i + 1);
                start = i + 1;
                comma = -1;
            }
        }
        if (start < text.length()) sink.sentence(start, text.length());
    }

    /** Whether a mark that is no comma ends a sentence. */
    private static boolean ends(NormalText text, int index) {
        return STOPS.has(text.charAt(index))
                || index + 1 == text.length()
                || !isAsciiAlphanumeric(text.charAt(index + 1));
    }

    static boolean isAsciiAlphanumeric(char unit) {
        return (unit >= '0' && unit <= '9') || (unit >= 'a' && unit <= 'z');
    }
}
