package io.countersign.rules.screening;

/** What two characters make together: a hashed table without objects, asked for every pair of a text. */
final class PairTable {

    private static final int BITS = 14;
    private static final int SIZE = 1 << BITS;
    /** Golden ratio: spreads neighbouring numbers over the whole range. */
    private static final int SPREAD = 0x9E3779B9;

    private final int[] pairs = new int[SIZE];
    private final char[] wholes = new char[SIZE];

    /** @param whole not 0; what was put for the same pair before is forgotten */
    void put(char first, char second, char whole) {
        int slot = slot(pair(first, second));
        pairs[slot] = pair(first, second);
        wholes[slot] = whole;
    }

    /** The character that they make, or 0. */
    char get(char first, char second) {
        return wholes[slot(pair(first, second))];
    }

    /** Where the pair is, or would be. */
    private int slot(int pair) {
        int slot = (pair * SPREAD) >>> (Integer.SIZE - BITS);
        while (wholes[slot] != 0 && pairs[slot] != pair) slot = (slot + 1) % SIZE;
        return slot;
    }

    private static int pair(char first, char second) {
        return (first << Character.SIZE) | second;
    }
}
