package io.countersign.rules.resemblance;

/** 64-bit SimHash over pairs of neighbouring characters: texts that share most pairs differ in few bits. */
final class SimHash {

    private SimHash() {}

    /** @param points the characters that count, at least two */
    static long of(int[] points) {
        int[] votes = new int[Long.SIZE];
        for (int i = 1; i < points.length; i++) {
            long pair = mixed((long) points[i - 1] << 32 | points[i]);
            for (int bit = 0; bit < Long.SIZE; bit++) votes[bit] += (pair >>> bit & 1) == 1 ? 1 : -1;
        }
        long hash = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) if (votes[bit] > 0) hash |= 1L << bit;
        return hash;
    }

    /** Spreads a value over all bits (the finaliser of MurmurHash3). */
    private static long mixed(long value) {
        long h = value;
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
}
