package io.countersign.rules.screening;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

/** The weights of character sequences in one hashed table of two bytes each: a print and a weight. */
public final class GramTable {

    private static final int EMPTY = 0;

    private final int bits;
    private final short[] entries;

    GramTable(int bits) {
        this.bits = bits;
        this.entries = new short[1 << bits];
    }

    private GramTable(short[] entries) {
        this.bits = Integer.numberOfTrailingZeros(entries.length);
        this.entries = entries;
    }

    /** Where two sequences want one slot and its neighbour is taken too, the heavier stays. */
    public static GramTable of(Map<Long, Byte> weights, int bits) {
        GramTable table = new GramTable(bits);
        weights.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .sorted(Comparator.<Map.Entry<Long, Byte>>comparingInt(entry -> -Math.abs(entry.getValue()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> table.put(entry.getKey(), entry.getValue()));
        return table;
    }

    private void put(long gram, byte weight) {
        int slot = Gram.slot(gram, bits);
        if (entries[slot] != EMPTY) slot ^= 1;
        if (entries[slot] == EMPTY) entries[slot] = (short) ((Gram.print(gram, bits) << Byte.SIZE) | (weight & 0xFF));
    }

    int weight(long gram) {
        int slot = Gram.slot(gram, bits);
        int print = Gram.print(gram, bits);
        short first = entries[slot];
        if (first >> Byte.SIZE == (byte) print) return (byte) first;
        short second = entries[slot ^ 1];
        return second >> Byte.SIZE == (byte) print ? (byte) second : 0;
    }

    byte[] bytes() {
        byte[] bytes = new byte[2 * entries.length];
        for (int i = 0; i < entries.length; i++) {
            bytes[2 * i] = (byte) (entries[i] >>> Byte.SIZE);
            bytes[2 * i + 1] = (byte) entries[i];
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
        return other instanceof GramTable table && Arrays.equals(entries, table.entries);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(entries);
    }
}
