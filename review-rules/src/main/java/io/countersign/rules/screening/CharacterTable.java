package io.countersign.rules.screening;

/** What character belongs to a number: a hashed table without objects, asked for many places of a text. */
final class CharacterTable {

    private static final int FIRST_BITS = 10;
    /** Golden ratio: spreads neighbouring numbers over the whole range. */
    private static final int SPREAD = 0x9E3779B9;

    private int[] keys = new int[1 << FIRST_BITS];
    private char[] values = new char[1 << FIRST_BITS];
    private int shift = Integer.SIZE - FIRST_BITS;
    private int size;

    /** @param value not 0; what was put for the same key before is forgotten */
    void put(int key, char value) {
        int slot = slot(key);
        if (values[slot] == 0 && 2 * ++size > keys.length) {
            grow();
            slot = slot(key);
        }
        keys[slot] = key;
        values[slot] = value;
    }

    private void grow() {
        int[] oldKeys = keys;
        char[] oldValues = values;
        keys = new int[2 * oldKeys.length];
        values = new char[keys.length];
        shift--;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] == 0) continue;
            int slot = slot(oldKeys[i]);
            keys[slot] = oldKeys[i];
            values[slot] = oldValues[i];
        }
    }

    /** The key of two characters. */
    static int pair(char first, char second) {
        return (first << Character.SIZE) | second;
    }

    /** The character that was put, or 0. */
    char get(int key) {
        return values[slot(key)];
    }

    /** Where the key is, or would be. */
    private int slot(int key) {
        int slot = (key * SPREAD) >>> shift;
        while (values[slot] != 0 && keys[slot] != key) slot = (slot + 1) & (keys.length - 1);
        return slot;
    }
}
