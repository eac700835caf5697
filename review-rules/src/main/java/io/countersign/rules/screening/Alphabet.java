package io.countersign.rules.screening;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The characters that a number of expressions name, each with a number of its own; all others are one. What is asked of
 * every character of a text is asked of small tables by that number.
 */
final class Alphabet {

    private static final int UNNAMED = 0;

    /** A Chinese character and a sign that no expression names: they stand for all others. */
    private static final List<String> OTHERS = List.of("\u9f98", "\u3003");

    private static final int ASCII = 0x80;

    private final char[] numbers = new char[1 << Character.SIZE];
    private final StringBuilder named = new StringBuilder("\0");

    /** @param expressions whose characters it holds, next to ASCII, of which expressions name ranges */
    Alphabet(List<String> expressions) {
        for (char unit = 1; unit < ASCII; unit++) number(unit);
        for (String expression : expressions) expression.chars().forEach(unit -> number((char) unit));
    }

    private void number(char unit) {
        if (numbers[unit] != UNNAMED) return;
        numbers[unit] = (char) named.length();
        named.append(unit);
    }

    int of(char unit) {
        return numbers[unit];
    }

    /** Stands for no character, before and behind a text. */
    int nothing() {
        return named.length();
    }

    /** How many numbers of characters there are. */
    int size() {
        return named.length();
    }

    /** The numbers of these characters, of which none stands for others. */
    BitSet of(String units) {
        BitSet held = new BitSet(size());
        units.chars().forEach(unit -> held.set(of((char) unit)));
        return held;
    }

    /** The numbers of the characters that a class or an escape holds. */
    BitSet heldBy(Pattern one) {
        BitSet held = new BitSet(size());
        for (int number = 1; number < size(); number++)
            held.set(number, one.matcher(named.substring(number, number + 1)).matches());
        held.set(UNNAMED, OTHERS.stream().anyMatch(other -> one.matcher(other).matches()));
        return held;
    }

    /** All but these. */
    BitSet without(BitSet held) {
        BitSet others = (BitSet) held.clone();
        others.flip(0, size());
        others.set(UNNAMED); // not all of them are alike
        return others;
    }

    /** For each number the sets that hold it, one bit each; more than 64 share bits. Every set holds nothing. */
    long[] masks(List<BitSet> sets) {
        long[] masks = new long[size() + 1];
        masks[nothing()] = -1;
        for (int i = 0; i < sets.size(); i++) {
            long bit = 1L << i;
            sets.get(i).stream().forEach(number -> masks[number] |= bit);
        }
        return masks;
    }
}
