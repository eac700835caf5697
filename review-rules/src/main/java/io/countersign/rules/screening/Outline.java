package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the matches of an expression look like: an automaton that accepts the beginning of every match, and of more. One
 * step of it is a look into a table, so that the expression itself is only tried where it is likely to match.
 */
final class Outline {

    /** So many digits at the beginning of a text are any number of them. */
    static final int MOST_DIGITS = 20;

    private static final String DIGITS = "0123456789";

    private static final int DEAD = 0;
    private static final int FOUND = 1;

    /** Nothing is followed further, so that the time stays linear in the text. */
    private static final int FAR = 64;

    /** An expression with more is not worth it. */
    private static final int MOST_STATES = 2_000;

    private final Alphabet alphabet;
    private final BitSet behind;
    /** For each number of a character its kind: characters that the expression does not tell apart are one. */
    private final int[] kinds;
    /** For each state and kind the state that follows. */
    private final int[] table;

    private final int width;
    private final int start;

    private Outline(Alphabet alphabet, BitSet behind, int[] kinds, int width, int[] table, int start) {
        this.alphabet = alphabet;
        this.behind = behind;
        this.kinds = kinds;
        this.width = width;
        this.table = table;
        this.start = start;
    }

    static Outline of(Pattern pattern, ExpressionReader reader, Alphabet alphabet) {
        BitSet any = new BitSet();
        any.set(0, alphabet.size());
        try {
            Expression expression = reader.read(pattern);
            Paths paths = new Paths();
            int start = expression.lay(paths, Paths.END);
            return new Builder(paths, alphabet).build(start, expression.behind(any));
        } catch (UnsupportedOperationException e) {
            return new Outline(alphabet, any, new int[alphabet.size() + 1], 1, new int[] {DEAD, FOUND}, FOUND);
        }
    }

    /** Whether a match may begin at the index. */
    boolean mayBeginAt(NormalText text, int index) {
        int end = Math.min(text.length(), index + FAR);
        int state = start;
        for (int i = index; i < end && state > FOUND; i++)
            state = table[state * width + kinds[alphabet.of(text.charAt(i))]];
        if (state > FOUND && end == text.length()) state = table[state * width + kinds[alphabet.nothing()]];
        return state != DEAD;
    }

    /** The characters behind which a match can begin. */
    BitSet behind() {
        return behind;
    }

    /** The characters that can be the first of a match, the second and so on; what follows a shorter one is any. */
    List<BitSet> first(int most) {
        List<BitSet> first = new ArrayList<>();
        BitSet states = starts();
        for (int i = 0; i < most; i++) {
            BitSet on = kinds(states);
            first.add(numbers(on));
            states = step(states, on);
        }
        return first;
    }

    /** With how many digits a match can begin, one bit for each number up to {@link #MOST_DIGITS}. */
    int digits() {
        int digits = 0;
        BitSet plain = alphabet.of(DIGITS);
        BitSet byDigit = kindsOf(plain);
        BitSet byOthers = kindsOf(alphabet.without(plain));
        BitSet states = starts();
        for (int number = 1; number <= MOST_DIGITS; number++) {
            states = step(states, byDigit);
            boolean more = number == MOST_DIGITS && !states.isEmpty();
            if (more || kinds(states).intersects(byOthers)) digits |= 1 << number;
        }
        return digits;
    }

    /** Characters that can follow the digits with which a match begins, be they a part of it or not. */
    BitSet behindDigits() {
        BitSet following = new BitSet();
        BitSet byDigit = kindsOf(alphabet.of(DIGITS));
        BitSet states = starts();
        for (int number = 1; number < MOST_DIGITS; number++) {
            states = step(states, byDigit);
            following.or(kinds(states));
        }
        return numbers(following);
    }

    private BitSet starts() {
        BitSet states = new BitSet();
        states.set(start);
        return states;
    }

    private BitSet kindsOf(BitSet numbers) {
        BitSet of = new BitSet();
        numbers.stream().forEach(number -> of.set(kinds[number]));
        return of;
    }

    /** The states, but for the dead one, that follow any of these on a character of these kinds. */
    private BitSet step(BitSet states, BitSet by) {
        BitSet following = new BitSet();
        for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1))
            for (int kind = by.nextSetBit(0); kind >= 0; kind = by.nextSetBit(kind + 1))
                following.set(table[state * width + kind]);
        following.clear(DEAD);
        return following;
    }

    /** The kinds on which any of the states goes on. */
    private BitSet kinds(BitSet states) {
        BitSet on = new BitSet();
        for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1))
            for (int kind = 0; kind < width; kind++) if (table[state * width + kind] != DEAD) on.set(kind);
        return on;
    }

    private BitSet numbers(BitSet of) {
        BitSet numbers = new BitSet();
        for (int number = 0; number < alphabet.size(); number++) numbers.set(number, of.get(kinds[number]));
        return numbers;
    }

    /** Makes one state of all the places that a text can have come to. */
    private static final class Builder {

        private final Paths paths;
        private final Alphabet alphabet;
        private final int[] kinds;
        /** For each kind one of its characters. */
        private final List<Integer> samples = new ArrayList<>();

        private final Map<BitSet, Integer> states = new HashMap<>();
        private final List<BitSet> open = new ArrayList<>();

        Builder(Paths paths, Alphabet alphabet) {
            this.paths = paths;
            this.alphabet = alphabet;
            this.kinds = new int[alphabet.size() + 1];
            List<BitSet> readers = paths.readers(kinds.length);
            Map<BitSet, Integer> byReaders = new HashMap<>();
            for (int number = 0; number < kinds.length; number++) {
                Integer kind = byReaders.putIfAbsent(readers.get(number), samples.size());
                kinds[number] = kind == null ? samples.size() : kind;
                if (kind == null) samples.add(number);
            }
        }

        Outline build(int first, BitSet behind) {
            states.put(new BitSet(), DEAD);
            open.add(new BitSet());
            open.add(new BitSet()); // FOUND
            BitSet places = new BitSet();
            paths.reach(first, places);
            int start = state(places);
            List<Integer> table = new ArrayList<>();
            for (int state = 0; state < open.size(); state++)
                for (int number : samples)
                    table.add(state == FOUND ? FOUND : state(paths.step(open.get(state), number)));
            int[] steps = table.stream().mapToInt(Integer::intValue).toArray();
            return new Outline(alphabet, behind, kinds, samples.size(), steps, start);
        }

        private int state(BitSet places) {
            if (places.get(Paths.END)) return FOUND;
            Integer known = states.get(places);
            if (known != null) return known;
            if (open.size() == MOST_STATES) throw new UnsupportedOperationException("more than " + MOST_STATES);
            states.put(places, open.size());
            open.add(places);
            return open.size() - 1;
        }
    }
}
