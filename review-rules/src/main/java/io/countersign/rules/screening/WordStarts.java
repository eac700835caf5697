package io.countersign.rules.screening;

import java.util.Arrays;
import java.util.List;

/** Tells with which two units no word of a list begins: at most places of a text that settles it. */
final class WordStarts {

    private static final int FEWEST_BITS = 16;
    private static final int BITS_PER_WORD = 16;
    private static final int MOST_BITS = 26;
    /** So many bits of a number tell the place in a word of the set. */
    private static final int WORD = 6;
    /** Golden ratio: spreads neighbouring numbers over the whole range. */
    private static final int SPREAD = 0x9E3779B9;

    private final long[] held;
    private final int shift;

    WordStarts(List<String> words) {
        int bits = FEWEST_BITS;
        while (bits < MOST_BITS && 1L << bits < (long) BITS_PER_WORD * words.size()) bits++;
        held = new long[1 << bits >>> WORD];
        shift = Integer.SIZE - bits;
        for (String word : words) {
            if (word.length() == 1) Arrays.fill(held, -1); // whatever follows it
            else add(slot(word.charAt(0), word.charAt(1)));
        }
    }

    private void add(int slot) {
        held[slot >>> WORD] |= 1L << slot;
    }

    private int slot(char first, char second) {
        return ((first << Character.SIZE | second) * SPREAD) >>> shift;
    }

    /** Whether a word may begin with these; some do not although it may. */
    boolean may(char first, char second) {
        int slot = slot(first, second);
        return ((held[slot >>> WORD] >>> slot) & 1) != 0;
    }
}
