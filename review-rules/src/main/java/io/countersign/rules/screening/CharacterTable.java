package io.countersign.rules.screening;

/** What character belongs to a number: a hashed table without objects, asked for many places of a text. */
final class CharacterTable {

    private static final int BITS = 14;
    private static final int SIZE = 1 << BITS;
    /** Golden ratio: spreads neighbouring numbers over the whole range. */
    private static final int SPREAD = 0x9E3779B9;

    private final int[] keys = new int[SIZE];
    private final char[] values = new char[SIZE];

    /** @param value not 0; what was put for the same key before is forgotten */
    void put(int key, char value) {
        int slot = slot(key);
        keys[slot] = key;
        values[slot] = value;
    }

    /** The character that was put, or 0. */
    char get(int key) {
        return values[slot(key)];
    }

    /** Where the key is, or would be. */
    private int slot(int key) {
        int slot = (key * SPREAD) >>> (Integer.SIZE - BITS);
        while (values[slot] != 0 && keys[slot] != key) slot = (slot + 1) % SIZE;
        return slot;
    }
}
