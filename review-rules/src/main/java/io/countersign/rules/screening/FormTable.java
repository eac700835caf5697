package io.countersign.rules.screening;

import java.util.Arrays;

/** Pairs of characters, each with numbers: a hashed table behind a filter that settles it at most places of a text. */
final class FormTable {

    private static final int FEWEST_BITS = 16;
    private static final int BITS_PER_ENTRY = 16;
    /** So many bits of a number tell the place in a word of the filter. */
    private static final int WORD = 6;
    /** Golden ratio: spreads neighbouring numbers over the whole range. */
    private static final int SPREAD = 0x9E3779B9;

    /** Sorted; those of one pair are neighbours. */
    private final long[] entries;

    private final long[] filter;
    private final int shift;

    /** @param entries see {@link #entry} */
    FormTable(long[] entries) {
        this.entries = Arrays.stream(entries).sorted().distinct().toArray();
        int bits = FEWEST_BITS;
        while (1L << bits < (long) BITS_PER_ENTRY * entries.length) bits++;
        filter = new long[1 << bits >>> WORD];
        shift = Integer.SIZE - bits;
        for (long entry : entries) {
            int slot = slot((int) (entry >>> Integer.SIZE));
            filter[slot >>> WORD] |= 1L << slot;
        }
    }

    static long entry(int pair, int number) {
        return (long) pair << Integer.SIZE | number;
    }

    private int slot(int pair) {
        return (pair * SPREAD) >>> shift;
    }

    boolean may(int pair) {
        int slot = slot(pair);
        return ((filter[slot >>> WORD] >>> slot) & 1) != 0;
    }

    /** Where the entries of the pair begin, or would. */
    int first(int pair) {
        int low = 0;
        int high = entries.length;
        long wanted = entry(pair, 0);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries[middle] < wanted) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    boolean isOf(int at, int pair) {
        return at < entries.length && (int) (entries[at] >>> Integer.SIZE) == pair;
    }

    int number(int at) {
        return (int) entries[at];
    }
}
