package io.countersign.rules.screening;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

/** The weights of character sequences in one hashed table of two bytes each: a print and a weight. */
public final class GramTable {

    private static final int EMPTY = 0;

    private final int bits;
    /** Neighbouring slots in one number, the even one in its lower half. */
    private final int[] pairs;
    /** Those of single characters once more, by the character. */
    private final byte[] single = new byte[1 << Character.SIZE];

    private GramTable(short[] entries) {
        bits = Integer.numberOfTrailingZeros(entries.length);
        pairs = new int[entries.length / 2];
        for (int i = 0; i < pairs.length; i++)
            pairs[i] = (entries[2 * i + 1] << Short.SIZE) | (entries[2 * i] & 0xFFFF);
        for (int unit = 0; unit < single.length; unit++) single[unit] = (byte) weight(unit);
    }

    /** Knows no sequence. */
    static GramTable empty() {
        return new GramTable(new short[2]);
    }

    /** Where two sequences want one slot and its neighbour is taken too, the heavier stays. */
    public static GramTable of(Map<Long, Byte> weights, int bits) {
        short[] entries = new short[1 << bits];
        weights.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .sorted(Comparator.<Map.Entry<Long, Byte>>comparingInt(entry -> -Math.abs(entry.getValue()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> put(entry.getKey(), entry.getValue(), entries, bits));
        return new GramTable(entries);
    }

    private static void put(long gram, byte weight, short[] entries, int bits) {
        int slot = Gram.slot(gram, bits);
        if (entries[slot] != EMPTY) slot ^= 1;
        if (entries[slot] == EMPTY) entries[slot] = (short) ((Gram.print(gram, bits) << Byte.SIZE) | (weight & 0xFF));
    }

    int weight(char single) {
        return this.single[single];
    }

    int weight(long gram) {
        int slot = Gram.slot(gram, bits);
        int print = (byte) Gram.print(gram, bits);
        int pair = pairs[slot >>> 1];
        int first = entry(pair, slot);
        if (first >> Byte.SIZE == print) return (byte) first;
        int second = entry(pair, slot ^ 1);
        return second >> Byte.SIZE == print ? (byte) second : 0;
    }

    private static int entry(int pair, int slot) {
        return (short) (pair >>> (slot * Short.SIZE));
    }

    private short entry(int slot) {
        return (short) entry(pairs[slot >>> 1], slot);
    }

    byte[] bytes() {
        byte[] bytes = new byte[2 << bits];
        for (int i = 0; i < 1 << bits; i++) {
            bytes[2 * i] = (byte) (entry(i) >>> Byte.SIZE);
            bytes[2 * i + 1] = (byte) entry(i);
        }
        return bytes;
    }

    /** @throws IllegalArgumentException where the length is no power of two */
    static GramTable of(byte[] bytes) {
        if (bytes.length < 4 || Integer.bitCount(bytes.length) != 1)
            throw new IllegalArgumentException(bytes.length + " bytes are no table");
        short[] entries = new short[bytes.length / 2];
        for (int i = 0; i < entries.length; i++)
            entries[i] = (short) ((bytes[2 * i] << Byte.SIZE) | (bytes[2 * i + 1] & 0xFF));
        return new GramTable(entries);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GramTable table && Arrays.equals(pairs, table.pairs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pairs);
    }
}
