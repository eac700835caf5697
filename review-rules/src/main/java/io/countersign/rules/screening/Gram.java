package io.countersign.rules.screening;

/** A sequence of up to four characters as one number, and its place in a hashed table. */
final class Gram {

    static final int LONGEST = 4;

    private static final int BITS = 17;

    /** Places of the table. */
    static final int SLOTS = 1 << BITS;

    private static final int UNIT = 16;
    /** Golden ratio: spreads neighbouring numbers over the whole range. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Gram() {}

    /** The sequence with one more character at its end; of more than four the first is dropped. */
    static long append(long gram, char unit) {
        return (gram << UNIT) | unit;
    }

    /** The last characters of a sequence. */
    static long suffix(long gram, int length) {
        return gram & (-1L >>> (Long.SIZE - UNIT * length));
    }

    static long hash(long gram) {
        return gram * SPREAD;
    }

    static int slot(long hash) {
        return (int) (hash >>> (Long.SIZE - BITS));
    }

    /** Tells apart what meets in one slot, but for one in 256. */
    static byte print(long hash) {
        return (byte) (hash >>> (Long.SIZE - BITS - Byte.SIZE));
    }
}
