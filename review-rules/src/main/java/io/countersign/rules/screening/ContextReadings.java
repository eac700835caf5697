package io.countersign.rules.screening;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads a text with all readings that depend on the neighbourhood, the first that fits at each place. */
final class ContextReadings {

    private final List<ContextReading> readings;
    private final Alphabet alphabet;
    private final List<Outline> outlines;
    private final long[] beginnings;
    private final long[] behind;
    private final long[] seconds;

    ContextReadings(List<ContextReading> readings) {
        this.readings = List.copyOf(readings);
        alphabet = new Alphabet(readings.stream()
                .map(it -> it.beginnings() + it.pattern().pattern())
                .toList());
        ExpressionReader reader = new ExpressionReader(alphabet);
        outlines = readings.stream()
                .map(it -> Outline.of(it.pattern(), reader, alphabet))
                .toList();
        beginnings = alphabet.masks(
                readings.stream().map(it -> alphabet.of(it.beginnings())).toList());
        behind = alphabet.masks(outlines.stream().map(Outline::behind).toList());
        seconds = alphabet.masks(outlines.stream().map(it -> it.first(2).get(1)).toList());
    }

    NormalText apply(NormalText text) {
        return new Scan(text).read();
    }

    /** One way through one text. */
    private final class Scan {

        private final NormalText text;
        private final Rewriting rewriting;
        private final @Nullable Matcher[] matchers = new @Nullable Matcher[readings.size()];

        private Scan(NormalText text) {
            this.text = text;
            this.rewriting = new Rewriting(text);
        }

        private NormalText read() {
            for (int i = next(0); i < text.length(); ) i = next(readAt(i));
            return rewriting.result();
        }

        /** The next place from one on where any reading may begin: what stands beside a character mostly tells it. */
        private int next(int from) {
            int before = number(from - 1);
            int at = number(from);
            int i = from;
            for (int end = text.length(); i < end; i++) {
                int second = number(i + 1);
                if ((beginnings[at] & behind[before] & seconds[second]) != 0) break;
                before = at;
                at = second;
            }
            return i;
        }

        private int number(int index) {
            return index < 0 || index >= text.length() ? alphabet.nothing() : alphabet.of(text.charAt(index));
        }

        /** Answers where to go on. */
        private int readAt(int index) {
            long begun = beginnings[number(index)] & behind[number(index - 1)] & seconds[number(index + 1)];
            for (int shared = 0; shared < readings.size(); shared += Long.SIZE)
                for (long left = begun; left != 0; left &= left - 1) {
                    int r = shared + Long.numberOfTrailingZeros(left);
                    if (r < readings.size() && reads(r, index))
                        return matcher(r).end();
                }
            return index + 1;
        }

        private boolean reads(int reading, int index) {
            if (!outlines.get(reading).mayBeginAt(text, index)) return false;
            Matcher matcher = matcher(reading).region(index, text.length());
            if (!matcher.lookingAt() || matcher.end() == index) return false;
            rewriting.takeOver(index);
            rewriting.addRead(readings.get(reading).reading(), index, matcher.end());
            rewriting.skipTo(matcher.end());
            return true;
        }

        private Matcher matcher(int reading) {
            Matcher matcher = matchers[reading];
            if (matcher == null)
                matchers[reading] = matcher = readings.get(reading)
                        .pattern()
                        .matcher(text.text())
                        .useTransparentBounds(true)
                        .useAnchoringBounds(false);
            return matcher;
        }
    }
}
