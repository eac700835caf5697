package io.countersign.rules.screening;

import java.util.SortedSet;

/** Some pairs of sounds, each with a number: one bit for every pair that there is, small enough to be asked of a text. */
final class SoundPairs {

    /** Each syllable has a number of its own, letters and digits share some of these. */
    private static final int SOUNDS = 512;

    private final long[] held = new long[SOUNDS * SOUNDS / Long.SIZE];
    /** How many are held in those before. */
    private final int[] before = new int[held.length];

    /** Numbers them in their order. */
    SoundPairs(SortedSet<Integer> pairs) {
        for (int pair : pairs) held[pair / Long.SIZE] |= 1L << pair;
        for (int i = 1; i < held.length; i++) before[i] = before[i - 1] + Long.bitCount(held[i - 1]);
    }

    static int pair(char first, char second) {
        return first % SOUNDS * SOUNDS + second % SOUNDS;
    }

    /** 1 if it is held, else 0: for who adds up instead of asking. */
    int count(int pair) {
        return (int) (held[pair / Long.SIZE] >>> pair) & 1;
    }

    boolean holds(int pair) {
        return count(pair) != 0;
    }

    /** The number of one that is held. */
    int number(int pair) {
        return before[pair / Long.SIZE] + Long.bitCount(held[pair / Long.SIZE] & ((1L << pair) - 1));
    }
}
