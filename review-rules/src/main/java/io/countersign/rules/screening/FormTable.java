package io.countersign.rules.screening;

import java.util.Arrays;

/** Pairs of characters, each with numbers: a hashed table behind a filter that settles it at most places of a text. */
final class FormTable {

    private static final int FEWEST_BITS = 12;
    private static final int FILTER_BITS_PER_BUCKET_BITS = 4;
    /** So many bits of a number tell the place in a word of the filter. */
    private static final int WORD = 6;
    /** Golden ratio: spreads neighbouring numbers over the whole range. */
    private static final int SPREAD = 0x9E3779B9;

    private final long[] filter;
    private final int filterShift;
    /** For each bucket where its entries begin, and at last where all end. */
    private final int[] buckets;

    private final int bucketShift;
    /** Pair and number, bucket by bucket. */
    private final long[] entries;

    /** @param unsorted see {@link #entry} */
    FormTable(long[] unsorted) {
        int bits = FEWEST_BITS;
        while (1L << bits < unsorted.length) bits++;
        bucketShift = Integer.SIZE - bits;
        filterShift = bucketShift - FILTER_BITS_PER_BUCKET_BITS + 1;
        filter = new long[1 << (Integer.SIZE - filterShift - WORD)];
        buckets = new int[(1 << bits) + 1];
        for (long entry : unsorted) {
            int slot = slot(pair(entry));
            filter[slot >>> WORD] |= 1L << slot;
            buckets[bucket(pair(entry)) + 1]++;
        }
        for (int i = 1; i < buckets.length; i++) buckets[i] += buckets[i - 1];
        entries = new long[unsorted.length];
        int[] next = Arrays.copyOf(buckets, buckets.length);
        for (long entry : unsorted) entries[next[bucket(pair(entry))]++] = entry;
    }

    static long entry(int pair, int number) {
        return (long) pair << Integer.SIZE | number;
    }

    private static int pair(long entry) {
        return (int) (entry >>> Integer.SIZE);
    }

    private int slot(int pair) {
        return (pair * SPREAD) >>> filterShift;
    }

    private int bucket(int pair) {
        return (pair * SPREAD) >>> bucketShift;
    }

    /** 1 where the pair may be held, else 0: for who adds up instead of asking. */
    int may(int pair) {
        int slot = slot(pair);
        return (int) (filter[slot >>> WORD] >>> slot) & 1;
    }

    interface Sink {
        void number(int number);
    }

    void each(int pair, Sink sink) {
        int bucket = bucket(pair);
        for (int i = buckets[bucket]; i < buckets[bucket + 1]; i++)
            if (pair(entries[i]) == pair) sink.number((int) entries[i]);
    }
}
