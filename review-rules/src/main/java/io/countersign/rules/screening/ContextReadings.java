package io.countersign.rules.screening;

import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a text with all readings that depend on the neighbourhood, the first that fits at each place. */
final class ContextReadings {

    private final List<ContextReading> readings;
    private final Alphabet alphabet;
    private final long[] beginnings;
    private final long[] behind;
    private final long[] seconds;
    /** Whether any reading begins with a character: of most characters nothing else is asked. */
    private final boolean[] begins = new boolean[1 << Character.SIZE];

    ContextReadings(List<ContextReading> readings) {
        this.readings = List.copyOf(readings);
        List<Characters> first =
                readings.stream().map(ContextReading::beginnings).toList();
        List<Characters> before = readings.stream().map(ContextReading::behind).toList();
        List<Characters> second = readings.stream().map(ContextReading::seconds).toList();
        alphabet = new Alphabet(
                Stream.of(first, before, second).flatMap(List::stream).toList());
        beginnings = alphabet.masks(first);
        behind = alphabet.masks(before);
        seconds = alphabet.masks(second);
        for (int unit = 0; unit < begins.length; unit++) begins[unit] = beginnings[alphabet.of((char) unit)] != 0;
    }

    NormalText apply(NormalText text) {
        return new Scan(text).read();
    }

    /** One way through one text. */
    private final class Scan {

        private final NormalText text;
        private final NormalText.Builder output;
        private final @Nullable Matcher[] matchers = new @Nullable Matcher[readings.size()];
        private int copied;

        private Scan(NormalText text) {
            this.text = text;
            this.output = new NormalText.Builder(text.length());
        }

        private NormalText read() {
            for (int i = 0; i < text.length(); ) i = begins[text.charAt(i)] ? readAt(i) : i + 1;
            if (copied == 0) return text;
            output.addAll(text, copied, text.length());
            return output.build();
        }

        /** Answers where to go on. */
        private int readAt(int index) {
            long begun = beginnings[alphabet.of(text.charAt(index))]
                    & behind[index == 0 ? alphabet.nothing() : alphabet.of(text.charAt(index - 1))];
            if (begun != 0 && index + 1 < text.length()) begun &= seconds[alphabet.of(text.charAt(index + 1))];
            for (int r = 0; begun != 0 && r < readings.size(); r++) {
                if ((begun & (1L << r)) == 0) continue;
                Matcher matcher = matcher(r).region(index, text.length());
                if (!matcher.lookingAt() || matcher.end() == index) continue;
                output.addAll(text, copied, index);
                output.addRead(readings.get(r).reading(), text, index, matcher.end());
                copied = matcher.end();
                return copied;
            }
            return index + 1;
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
