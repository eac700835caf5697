package io.countersign.rules.screening;

/** What character belongs to a number: a hashed table without objects, asked for many places of a text. */
final class CharacterTable {

    private static final int FIRST_BITS = 10;
    /** Golden ratio: spreads neighbouring numbers over the whole range. */
    private static final int SPREAD = 0x9E3779B9;
    /** So many bits tell of each slot, by powers of two, that most keys which are not there are in none. */
    private static final int FILTER = 2;

    private int[] keys = new int[1 << FIRST_BITS];
    private char[] values = new char[1 << FIRST_BITS];
    /** Asked first, because it is small and most places of a text hold no key. */
    private HashedBits filter = new HashedBits(FIRST_BITS + FILTER);

    private int shift = Integer.SIZE - FIRST_BITS;
    private int size;

    /** @param value not 0; what was put for the same key before is forgotten */
    void put(int key, char value) {
        if (values[slot(key)] == 0 && 2 * ++size > keys.length) grow();
        set(key, value);
    }

    private void set(int key, char value) {
        int slot = slot(key);
        keys[slot] = key;
        values[slot] = value;
        filter.add(key);
    }

    private void grow() {
        int[] oldKeys = keys;
        char[] oldValues = values;
        keys = new int[2 * oldKeys.length];
        values = new char[keys.length];
        shift--;
        filter = new HashedBits(Integer.SIZE - shift + FILTER);
        for (int i = 0; i < oldKeys.length; i++) if (oldValues[i] != 0) set(oldKeys[i], oldValues[i]);
    }

    /** The key of two characters. */
    static int pair(char first, char second) {
        return (first << Character.SIZE) | second;
    }

    /** The character that was put, or 0. */
    char get(int key) {
        return filter.may(key) ? values[slot(key)] : 0;
    }

    /** Where the key is, or would be. */
    private int slot(int key) {
        int slot = (key * SPREAD) >>> shift;
        while (values[slot] != 0 && keys[slot] != key) slot = (slot + 1) & (keys.length - 1);
        return slot;
    }
}
