package io.countersign.rules.screening;

import java.util.ArrayList;
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
    private final long[] continuations;
    private final long[] seconds;
    private final long[] behindDigits;

    SignPatterns(List<SignPattern> patterns) {
        this.patterns = List.copyOf(patterns);
        this.alphabet =
                new Alphabet(patterns.stream().flatMap(SignPattern::characters).toList());
        this.triggers = masks(SignPattern::triggers);
        this.beginnings = masks(SignPattern::beginnings);
        this.continuations = masks(SignPattern::continuations);
        this.seconds = masks(SignPattern::seconds);
        this.behindDigits = masks(SignPattern::behindDigits);
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
        /** Where each pattern may be tried again. */
        private final int[] next = new int[patterns.size()];
        /** End of the digits that were seen last. */
        private int digitsEnd;

        private Scan(NormalText text) {
            this.text = text;
        }

        List<Sighting> find(int start, int end) {
            List<Sighting> sightings = new ArrayList<>();
            long triggered = triggered(start, end);
            for (int i = start; triggered != 0 && i < end; i++) {
                for (long begun = begun(triggered, i); begun != 0; begun &= begun - 1)
                    // patterns that share a bit of the mask are tried together
                    for (int p = Long.numberOfTrailingZeros(begun); p < patterns.size(); p += Long.SIZE)
                        if (next[p] <= i) next[p] = tryAt(p, i, end, sightings);
            }
            return sightings;
        }

        private long triggered(int start, int end) {
            long triggered = 0;
            for (int i = start; i < end; i++) triggered |= triggers[alphabet.of(text.charAt(i))];
            return triggered;
        }

        /** Of the triggered patterns those that can begin at the index. */
        private long begun(long triggered, int index) {
            char unit = text.charAt(index);
            boolean continued = index > 0 && Sentences.isAsciiAlphanumeric(text.charAt(index - 1));
            long begun = triggered & (continued ? continuations : beginnings)[alphabet.of(unit)];
            if (begun == 0 || index + 1 == text.length()) return begun;
            begun &= seconds[alphabet.of(text.charAt(index + 1))];
            return isDigit(unit) && begun != 0 ? begun & followed(index) : begun;
        }

        /** The patterns that what follows the digits at the index allows. */
        private long followed(int index) {
            if (digitsEnd <= index) digitsEnd = index + 1;
            while (digitsEnd < text.length() && isDigit(text.charAt(digitsEnd))) digitsEnd++;
            return digitsEnd == text.length() ? -1L : behindDigits[alphabet.of(text.charAt(digitsEnd))];
        }

        private static boolean isDigit(char unit) {
            return unit >= '0' && unit <= '9';
        }

        /** Answers where the pattern may be tried again. */
        private int tryAt(int pattern, int start, int end, List<Sighting> sightings) {
            Matcher matcher = matcher(pattern).region(start, end);
            if (!matcher.lookingAt() || matcher.end() == start) return start + 1;
            sightings.add(patterns.get(pattern).sighting(matcher));
            return matcher.end();
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
