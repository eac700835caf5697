package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads digits that are written out one by one, in pinyin or in English. */
final class DigitWords {

    private record Word(String written, int digit) {}

    private static final List<String> ENGLISH =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    /** The longer ones first: six begins like the 4 of pinyin. */
    private static final List<Word> WORDS = words();

    private static final UnitSet GAP = UnitSet.of(" -,.");
    private static final int WIDEST_GAP = 2;

    private final NormalText text;

    DigitWords(NormalText text) {
        this.text = text;
    }

    interface Sink {
        void digit(int digit, int start, int end);
    }

    private static List<Word> words() {
        List<Word> words = new ArrayList<>();
        words.add(new Word(Numbers.SPOKEN_ONE, 1));
        for (int digit = 0; digit < ENGLISH.size(); digit++) {
            words.add(new Word(Numbers.SPOKEN.get(digit), digit));
            words.add(new Word(ENGLISH.get(digit), digit));
        }
        words.sort(Comparator.comparing(word -> -word.written.length()));
        return List.copyOf(words);
    }

    /** Tells the digits that are written from the index on; answers where the last ends. */
    int read(int start, Sink sink) {
        int end = start;
        for (int i = start; i < text.length() && i - end <= WIDEST_GAP; ) {
            Word word = wordAt(i);
            if (word != null) {
                end = i + word.written.length();
                sink.digit(word.digit, i, end);
                i = end;
            } else if (GAP.has(text.charAt(i))) i++;
            else break;
        }
        return end;
    }

    private @Nullable Word wordAt(int index) {
        for (Word word : WORDS) if (text.holds(word.written, index)) return word;
        return null;
    }
}
