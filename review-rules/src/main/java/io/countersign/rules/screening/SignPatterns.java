package io.countersign.rules.screening;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * All signs with a shape. Each is tried only in sentences that hold one of its triggers, and there only where it can
 * begin: to try fifty expressions everywhere would cost more than everything else together.
 */
final class SignPatterns {

    private static final int TRIGGERS = 0;
    private static final int BEGINNINGS = 1;
    private static final int BEHIND = 2;
    private static final int SECONDS = 3;
    private static final int THIRDS = 4;
    private static final int BEHIND_DIGITS = 5;
    private static final int ROW = 8;

    private final List<SignPattern> patterns;
    private final Alphabet alphabet;
    /** For each character a row of masks with one bit for each pattern, side by side for the cache. */
    private final long[] masks;

    /** For each number of digits, and at last for all greater ones, the patterns that can begin with so many. */
    private final long[] byDigits = new long[Outline.MOST_DIGITS + 1];

    private final List<Outline> outlines;

    SignPatterns(List<SignPattern> patterns) {
        this.patterns = List.copyOf(patterns);
        this.alphabet = new Alphabet(patterns.stream()
                .map(it -> it.triggers() + it.pattern().pattern())
                .toList());
        ExpressionReader reader = new ExpressionReader(alphabet);
        this.outlines = patterns.stream()
                .map(it -> Outline.of(it.pattern(), reader, alphabet))
                .toList();
        this.masks = new long[(alphabet.nothing() + 1) * ROW];
        List<List<BitSet>> first = outlines.stream().map(it -> it.first(3)).toList();
        put(TRIGGERS, patterns.stream().map(it -> alphabet.of(it.triggers())).toList());
        put(BEGINNINGS, first.stream().map(it -> it.get(0)).toList());
        put(SECONDS, first.stream().map(it -> it.get(1)).toList());
        put(THIRDS, first.stream().map(it -> it.get(2)).toList());
        put(BEHIND, outlines.stream().map(Outline::behind).toList());
        put(BEHIND_DIGITS, outlines.stream().map(Outline::behindDigits).toList());
        for (int digits = 0; digits < byDigits.length; digits++)
            for (int p = 0; p < patterns.size(); p++)
                if (((outlines.get(p).digits() >>> digits) & 1) != 0) byDigits[digits] |= 1L << p;
    }

    /** In each row the patterns whose set holds the character. */
    private void put(int column, List<BitSet> sets) {
        long[] held = alphabet.masks(sets);
        for (int number = 0; number < held.length; number++) masks[number * ROW + column] = held[number];
    }

    Scan scan(NormalText text) {
        return new Scan(text);
    }

    /** One way through one text, sentence by sentence. */
    final class Scan {

        private final NormalText text;
        private final @Nullable Matcher[] matchers = new @Nullable Matcher[patterns.size()];
        /** Where each sign may be looked for again: of patterns for one sign the first that fits tells it. */
        private final int[] next = new int[SignSet.MOST];
        /** Where patterns may begin in a sentence, the last place first, and which. */
        private final int[] places = new int[Sentences.LONGEST];

        private final long[] begun = new long[Sentences.LONGEST];
        private int found;

        private Scan(NormalText text) {
            this.text = text;
        }

        /** @param end not more than {@link Sentences#LONGEST} behind the start */
        void find(int start, int end, Sightings sightings) {
            findPlaces(start, end);
            while (found > 0) {
                found--;
                for (long left = begun[found]; left != 0; left &= left - 1)
                    // patterns that share a bit of the mask are tried together
                    for (int p = Long.numberOfTrailingZeros(left); p < patterns.size(); p += Long.SIZE)
                        tryAt(p, places[found], end, sightings);
            }
        }

        /** From the end, so that what follows is known: the triggers, two characters, and how long digits go on. */
        private void findPlaces(int start, int end) {
            long triggered = 0;
            int digits = digitsFrom(end);
            int behindDigits = row(end + digits);
            int third = row(end + 1);
            int second = row(end);
            int first = row(end - 1);
            for (int i = end - 1; i >= start; i--) {
                int before = row(i - 1);
                boolean digit = isDigit(text.charAt(i));
                if (digit && digits == 0) behindDigits = second;
                digits = digit ? Math.min(digits + 1, Outline.MOST_DIGITS) : 0;
                triggered |= masks[first + TRIGGERS];
                long mask = triggered & masks[first + BEGINNINGS];
                if (mask != 0) {
                    mask &= masks[before + BEHIND] & masks[second + SECONDS] & masks[third + THIRDS];
                    if (digit) mask &= begunWith(digits, behindDigits);
                    if (mask != 0) {
                        places[found] = i;
                        begun[found++] = mask;
                    }
                }
                third = second;
                second = first;
                first = before;
            }
        }

        /** The patterns that can begin with so many digits and what stands behind them. */
        private long begunWith(int digits, int behind) {
            return digits < Outline.MOST_DIGITS ? byDigits[digits] & masks[behind + BEHIND_DIGITS] : byDigits[digits];
        }

        /** How many there are, at most as many as matter. */
        private int digitsFrom(int start) {
            int end = Math.min(text.length(), start + Outline.MOST_DIGITS);
            int i = start;
            while (i < end && isDigit(text.charAt(i))) i++;
            return i - start;
        }

        private int row(int index) {
            int number = index < 0 || index >= text.length() ? alphabet.nothing() : alphabet.of(text.charAt(index));
            return number * ROW;
        }

        private static boolean isDigit(char unit) {
            return unit >= '0' && unit <= '9';
        }

        private void tryAt(int index, int start, int end, Sightings sightings) {
            SignPattern pattern = patterns.get(index);
            if (start < next[pattern.sign()] || !outlines.get(index).mayBeginAt(text, start)) return;
            Matcher matcher = matcher(index).region(start, end);
            if (!matcher.lookingAt() || matcher.end() == start) return;
            sightings.add(pattern.sighting(matcher));
            next[pattern.sign()] = matcher.end();
        }

        private Matcher matcher(int pattern) {
            Matcher matcher = matchers[pattern];
            if (matcher == null)
                matchers[pattern] = matcher =
                        patterns.get(pattern).pattern().matcher(text.text()).useTransparentBounds(true);
            return matcher;
        }
    }
}
