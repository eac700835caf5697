package io.countersign.rules.screening;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * All signs with a shape. Each is tried only in sentences that hold one of its triggers, and there only where it can
 * begin: to try fifty expressions everywhere would cost more than everything else together.
 */
final class SignPatterns {

    private final List<SignPattern> patterns;
    private final Alphabet alphabet;
    private final long[] triggers;
    private final long[] beginnings;
    private final long[] behind;
    private final long[] seconds;
    private final long[] thirds;
    private final long[] behindDigits;
    /** For each number of digits, and at last for all greater ones, the patterns that can begin with so many. */
    private final long[] byDigits = new long[Beginnings.MOST_DIGITS + 1];

    SignPatterns(List<SignPattern> patterns) {
        this.patterns = List.copyOf(patterns);
        this.alphabet =
                new Alphabet(patterns.stream().flatMap(SignPattern::characters).toList());
        this.triggers = masks(SignPattern::triggers);
        this.beginnings = masks(SignPattern::beginnings);
        this.behind = masks(SignPattern::behind);
        this.seconds = masks(SignPattern::seconds);
        this.thirds = masks(SignPattern::thirds);
        this.behindDigits = masks(SignPattern::behindDigits);
        for (int digits = 0; digits < byDigits.length; digits++)
            for (int p = 0; p < patterns.size(); p++)
                if (((patterns.get(p).digits() >>> digits) & 1) != 0) byDigits[digits] |= 1L << p;
    }

    /** For each character the patterns whose set holds it. */
    private long[] masks(Function<SignPattern, Characters> set) {
        return alphabet.masks(patterns.stream().map(set).toList());
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
            int behindDigits = number(end + digits);
            int third = number(end + 1);
            int second = number(end);
            int first = number(end - 1);
            for (int i = end - 1; i >= start; i--) {
                int before = number(i - 1);
                triggered |= triggers[first];
                long mask = triggered & beginnings[first] & behind[before] & seconds[second] & thirds[third];
                if (isDigit(text.charAt(i))) {
                    if (digits == 0) behindDigits = second;
                    if (digits < Beginnings.MOST_DIGITS) digits++;
                    mask &= byDigits[digits];
                    if (digits < Beginnings.MOST_DIGITS) mask &= SignPatterns.this.behindDigits[behindDigits];
                } else digits = 0;
                if (mask != 0) {
                    places[found] = i;
                    begun[found++] = mask;
                }
                third = second;
                second = first;
                first = before;
            }
        }

        /** How many there are, at most as many as matter. */
        private int digitsFrom(int start) {
            int end = Math.min(text.length(), start + Beginnings.MOST_DIGITS);
            int i = start;
            while (i < end && isDigit(text.charAt(i))) i++;
            return i - start;
        }

        private int number(int index) {
            return index < 0 || index >= text.length() ? alphabet.nothing() : alphabet.of(text.charAt(index));
        }

        private static boolean isDigit(char unit) {
            return unit >= '0' && unit <= '9';
        }

        private void tryAt(int index, int start, int end, Sightings sightings) {
            SignPattern pattern = patterns.get(index);
            if (start < next[pattern.sign()]) return;
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
