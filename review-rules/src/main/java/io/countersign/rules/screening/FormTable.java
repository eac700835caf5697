package io.countersign.rules.screening;

import java.util.Arrays;

/** Pairs of characters, each with numbers: a hashed table behind a filter that settles it at most places of a text. */
final class FormTable {

    private static final int FEWEST_BITS = 12;
    /** So many bits tell of each bucket, by powers of two. */
    private static final int FILTER = 3;
    /** Golden ratio: spreads neighbouring numbers over the whole range. */
    private static final int SPREAD = 0x9E3779B9;

    private final HashedBits filter;
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
        filter = new HashedBits(bits + FILTER);
        buckets = new int[(1 << bits) + 1];
        for (long entry : unsorted) {
            filter.add(pair(entry));
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

    private int bucket(int pair) {
        return (pair * SPREAD) >>> bucketShift;
    }

    /** 1 where the pair may be held, else 0: for who adds up instead of asking. */
    int may(int pair) {
        return filter.count(pair);
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
