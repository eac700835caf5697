package io.countersign.rules.screening;

import java.util.List;

/**
 * The characters that a number of expressions name, each with a number of its own; all others are one. What is asked of
 * every character of a text is asked of small tables by that number.
 */
final class Alphabet {

    private static final int UNNAMED = 0;

    private final char[] numbers = new char[1 << Character.SIZE];
    private final StringBuilder named = new StringBuilder("\0");

    Alphabet(List<Characters> sets) {
        for (Characters set : sets) set.named().chars().forEach(unit -> number((char) unit));
    }

    private void number(char unit) {
        if (numbers[unit] != UNNAMED) return;
        numbers[unit] = (char) named.length();
        named.append(unit);
    }

    int of(char unit) {
        return numbers[unit];
    }

    /** Stands for no character, which every set holds. */
    int nothing() {
        return named.length();
    }

    /** For each number the sets that hold the character, one bit each; more than 64 share bits. */
    long[] masks(List<Characters> sets) {
        long[] masks = new long[named.length() + 1];
        masks[nothing()] = -1;
        for (int i = 0; i < sets.size(); i++)
            for (int number = 0; number < named.length(); number++) {
                boolean held =
                        number == UNNAMED ? sets.get(i).others() : sets.get(i).hold(named.charAt(number));
                if (held) masks[number] |= 1L << i;
            }
        return masks;
    }
}
