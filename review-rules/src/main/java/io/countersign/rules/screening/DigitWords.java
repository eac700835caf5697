package io.countersign.rules.screening;

import java.util.List;

/** Reads digits that are written out one by one, in pinyin or in English. */
final class DigitWords {

    private static final List<List<String>> WORDS = List.of(
            List.of("ling", "zero"),
            List.of("yi", "yao", "one"),
            List.of("er", "two"),
            List.of("san", "three"),
            List.of("six", "liu"), // before its beginning
            List.of("si", "four"),
            List.of("wu", "five"),
            List.of("qi", "seven"),
            List.of("ba", "eight"),
            List.of("jiu", "nine"));

    private static final int[] DIGITS = {0, 1, 2, 3, 6, 4, 5, 7, 8, 9};

    private static final UnitSet GAP = UnitSet.of(" -,.");
    private static final int WIDEST_GAP = 2;

    private final NormalText text;

    DigitWords(NormalText text) {
        this.text = text;
    }

    interface Sink {
        void digit(int digit, int start, int end);
    }

    /** Tells the digits that are written from the index on; answers where the last ends. */
    int read(int start, Sink sink) {
        int end = start;
        for (int i = start; i < text.length() && i - end <= WIDEST_GAP; ) {
            int word = wordAt(i);
            if (word >= 0) {
                end = i + width(i, word);
                sink.digit(DIGITS[word], i, end);
                i = end;
            } else if (GAP.has(text.charAt(i))) i++;
            else break;
        }
        return end;
    }

    private int wordAt(int index) {
        for (int word = 0; word < DIGITS.length; word++) if (width(index, word) > 0) return word;
        return -1;
    }

    private int width(int index, int word) {
        for (String written : WORDS.get(word)) if (text.holds(written, index)) return written.length();
        return 0;
    }
}
