package io.countersign.rules.screening;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

/** The weights of character sequences in one hashed table of two bytes each: a print and a weight. */
public final class GramTable {

    private static final int EMPTY = 0;
    private static final int BYTES = 2 * Gram.SLOTS;

    private final short[] entries;
    /** The weights of single characters once more, by the character. */
    private final byte[] single = new byte[1 << Character.SIZE];

    private GramTable(short[] entries) {
        this.entries = entries;
        for (int unit = 0; unit < single.length; unit++) single[unit] = (byte) weight((long) unit);
    }

    /** Knows no sequence. */
    static GramTable empty() {
        return of(Map.of());
    }

    /** Where two sequences want one slot and its neighbour is taken too, the heavier stays. */
    public static GramTable of(Map<Long, Byte> weights) {
        short[] entries = new short[Gram.SLOTS];
        weights.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .sorted(Comparator.<Map.Entry<Long, Byte>>comparingInt(entry -> -Math.abs(entry.getValue()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> put(entry.getKey(), entry.getValue(), entries));
        return new GramTable(entries);
    }

    private static void put(long gram, byte weight, short[] entries) {
        long hash = Gram.hash(gram);
        int slot = Gram.slot(hash);
        if (entries[slot] != EMPTY) slot ^= 1;
        if (entries[slot] == EMPTY) entries[slot] = (short) ((Gram.print(hash) << Byte.SIZE) | (weight & 0xFF));
    }

    /** Of one character. */
    int weight(char unit) {
        return single[unit];
    }

    int weight(long gram) {
        long hash = Gram.hash(gram);
        int slot = Gram.slot(hash);
        byte print = Gram.print(hash);
        short first = entries[slot];
        if (first >> Byte.SIZE == print) return (byte) first;
        short second = entries[slot ^ 1];
        return second >> Byte.SIZE == print ? (byte) second : 0;
    }

    byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < entries.length; i++) {
            bytes[2 * i] = (byte) (entries[i] >>> Byte.SIZE);
            bytes[2 * i + 1] = (byte) entries[i];
        }
        return bytes;
    }

    /** @throws IllegalArgumentException where these are not as many bytes as a table has */
    static GramTable of(byte[] bytes) {
        if (bytes.length != BYTES) throw new IllegalArgumentException(bytes.length + " bytes are no table of " + BYTES);
        short[] entries = new short[Gram.SLOTS];
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
