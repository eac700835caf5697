package io.countersign.rules.screening;

import java.util.List;

/** Tells with which two units no word of a list begins: at most places of a text that settles it. */
final class WordStarts {

    private static final int FEWEST_BITS = 16;
    private static final int BITS_PER_WORD = 16;
    private static final int MOST_BITS = 26;

    private final HashedBits held;

    WordStarts(List<String> words) {
        int bits = FEWEST_BITS;
        while (bits < MOST_BITS && 1L << bits < (long) BITS_PER_WORD * words.size()) bits++;
        held = new HashedBits(bits);
        for (String word : words) {
            if (word.length() == 1) held.addAll(); // whatever follows it
            else held.add(CharacterTable.pair(word.charAt(0), word.charAt(1)));
        }
    }

    /** Whether a word may begin with these; some do not although it may. */
    boolean may(char first, char second) {
        return held.may(CharacterTable.pair(first, second));
    }
}
