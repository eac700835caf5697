package io.countersign.rules.screening;

import java.util.stream.IntStream;

/** Some of a lexicon's signs by their numbers. Two words hold them: every sentence asks for such sets many times. */
record SignSet(long low, long high) {

    /** A lexicon has no more signs. */
    static final int MOST = 2 * Long.SIZE;

    static final SignSet NONE = new SignSet(0, 0);

    private static final SignSet[] SINGLE = IntStream.range(0, MOST)
            .mapToObj(sign -> sign < Long.SIZE ? new SignSet(1L << sign, 0) : new SignSet(0, 1L << sign))
            .toArray(SignSet[]::new);

    static SignSet of(int sign) {
        return SINGLE[sign];
    }

    SignSet and(SignSet other) {
        if (other.isEmpty()) return this;
        return new SignSet(low | other.low, high | other.high);
    }

    SignSet without(SignSet other) {
        return new SignSet(low & ~other.low, high & ~other.high);
    }

    boolean has(int sign) {
        return (((sign < Long.SIZE ? low : high) >>> sign) & 1) != 0;
    }

    boolean meets(SignSet other) {
        return ((low & other.low) | (high & other.high)) != 0;
    }

    /** Whether all of the others are among these. */
    boolean holds(SignSet others) {
        return ((others.low & ~low) | (others.high & ~high)) == 0;
    }

    /** How many signs both have. */
    int common(SignSet other) {
        return Long.bitCount(low & other.low) + Long.bitCount(high & other.high);
    }

    boolean isEmpty() {
        return (low | high) == 0;
    }

    /** The sum of what the table has for each of the signs. */
    double sum(double[] table) {
        double sum = 0;
        for (long left = low; left != 0; left &= left - 1) sum += table[Long.numberOfTrailingZeros(left)];
        for (long left = high; left != 0; left &= left - 1) sum += table[Long.SIZE + Long.numberOfTrailingZeros(left)];
        return sum;
    }

    /** All bits that the table has for any of the signs. */
    long union(long[] table) {
        long union = 0;
        for (long left = low; left != 0; left &= left - 1) union |= table[Long.numberOfTrailingZeros(left)];
        for (long left = high; left != 0; left &= left - 1)
            union |= table[Long.SIZE + Long.numberOfTrailingZeros(left)];
        return union;
    }

    /** Puts a set together sign by sign. */
    static final class Builder {

        private long low;
        private long high;

        void add(int sign) {
            if (sign < Long.SIZE) low |= 1L << sign;
            else high |= 1L << sign;
        }

        void addAll(SignSet signs) {
            low |= signs.low;
            high |= signs.high;
        }

        SignSet build() {
            return new SignSet(low, high);
        }
    }

    IntStream stream() {
        return IntStream.range(0, MOST).filter(this::has);
    }
}
