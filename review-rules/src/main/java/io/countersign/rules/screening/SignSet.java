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

    /** How many signs both have. */
    int common(SignSet other) {
        return Long.bitCount(low & other.low) + Long.bitCount(high & other.high);
    }

    boolean isEmpty() {
        return (low | high) == 0;
    }

    /** The lowest of the signs from the given one on, or -1. */
    int next(int from) {
        if (from < Long.SIZE) {
            long left = low >>> from;
            if (left != 0) return from + Long.numberOfTrailingZeros(left);
        }
        int first = Math.max(from, Long.SIZE);
        long left = first < MOST ? high >>> first : 0;
        return left == 0 ? -1 : first + Long.numberOfTrailingZeros(left);
    }

    /** Puts a set together sign by sign. */
    static final class Builder {

        private long low;
        private long high;

        void add(int sign) {
            if (sign < Long.SIZE) low |= 1L << sign;
            else high |= 1L << sign;
        }

        SignSet build() {
            return new SignSet(low, high);
        }
    }

    IntStream stream() {
        return IntStream.iterate(next(0), sign -> sign >= 0, sign -> next(sign + 1));
    }
}
