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
        private final char[] numbers;
        private final @Nullable Matcher[] matchers = new @Nullable Matcher[patterns.size()];
        /** Where each sign may be looked for again: of patterns for one sign the first that fits tells it. */
        private final int[] next = new int[SignSet.MOST];
        /** End of the digits that were seen last. */
        private int digitsEnd;

        private Scan(NormalText text) {
            this.text = text;
            this.numbers = alphabet.of(text);
        }

        void find(int start, int end, Sightings sightings) {
            long triggered = triggered(start, end);
            for (int i = start; triggered != 0 && i < end; i++) {
                for (long begun = begun(triggered, i); begun != 0; begun &= begun - 1)
                    // patterns that share a bit of the mask are tried together
                    for (int p = Long.numberOfTrailingZeros(begun); p < patterns.size(); p += Long.SIZE)
                        tryAt(p, i, end, sightings);
            }
        }

        private long triggered(int start, int end) {
            long triggered = 0;
            for (int i = start; i < end; i++) triggered |= triggers[numbers[i]];
            return triggered;
        }

        /** Of the triggered patterns those that can begin at the index. */
        private long begun(long triggered, int index) {
            long begun = triggered & beginnings[numbers[index]];
            if (begun != 0 && index > 0) begun &= behind[numbers[index - 1]];
            if (begun == 0 || index + 1 == numbers.length) return begun;
            begun &= seconds[numbers[index + 1]];
            if (begun != 0 && index + 2 < numbers.length) begun &= thirds[numbers[index + 2]];
            return begun != 0 && isDigit(text.charAt(index)) ? begun & followed(index) : begun;
        }

        /** The patterns that the number of the digits at the index and what follows them allow. */
        private long followed(int index) {
            if (digitsEnd <= index) digitsEnd = index + 1;
            while (digitsEnd < numbers.length && isDigit(text.charAt(digitsEnd))) digitsEnd++;
            if (digitsEnd == numbers.length) return -1L;
            int digits = Math.min(digitsEnd - index, Beginnings.MOST_DIGITS);
            return byDigits[digits] & behindDigits[numbers[digitsEnd]];
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
