package io.countersign.rules.screening;

import java.util.Arrays;

/** A set of numbers in hashed bits, asked before what costs more: what it does not hold was never added. */
final class HashedBits {

    /** So many bits of a number tell the place in a word of the set. */
    private static final int WORD = 6;
    /** Golden ratio: spreads neighbouring numbers over the whole range. */
    private static final int SPREAD = 0x9E3779B9;

    private final long[] held;
    private final int shift;

    /** @param bits how many there are, as a power of two, more than {@link #WORD} */
    HashedBits(int bits) {
        held = new long[1 << (bits - WORD)];
        shift = Integer.SIZE - bits;
    }

    void add(int number) {
        int slot = slot(number);
        held[slot >>> WORD] |= 1L << slot;
    }

    /** Whatever is asked may be held from now on. */
    void addAll() {
        Arrays.fill(held, -1);
    }

    /** 1 where the number may be held, else 0: for who adds up instead of asking. */
    int count(int number) {
        int slot = slot(number);
        return (int) (held[slot >>> WORD] >>> slot) & 1;
    }

    boolean may(int number) {
        return count(number) != 0;
    }

    private int slot(int number) {
        return (number * SPREAD) >>> shift;
    }
}
