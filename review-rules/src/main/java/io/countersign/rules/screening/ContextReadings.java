package io.countersign.rules.screening;

import java.util.List;
import java.util.regex.Matcher;

/** Reads a text with all readings that depend on the neighbourhood, the first that fits at each place. */
final class ContextReadings {

    private final List<ContextReading> readings;
    private final Triggers beginnings;

    ContextReadings(List<ContextReading> readings) {
        this.readings = List.copyOf(readings);
        this.beginnings =
                new Triggers(readings.stream().map(ContextReading::beginnings).toList());
    }

    NormalText apply(NormalText text) {
        NormalText.Builder output = null;
        int copied = 0;
        int i = 0;
        while (i < text.length()) {
            long begun = beginnings.of(text.charAt(i));
            int end = i + 1;
            for (int r = 0; begun != 0 && r < readings.size(); r++) {
                Matcher matcher = Triggers.has(begun, r) ? at(r, text.text(), i) : null;
                if (matcher == null || !matcher.lookingAt() || matcher.end() == i) continue;
                if (output == null) output = new NormalText.Builder(text.length() + 16);
                end = matcher.end();
                output.addAll(text, copied, i);
                output.addRead(readings.get(r).reading(), text, i, end);
                copied = end;
                break;
            }
            i = end;
        }
        if (output == null) return text;
        output.addAll(text, copied, text.length());
        return output.build();
    }

    private Matcher at(int reading, String text, int start) {
        Matcher matcher = readings.get(reading).pattern().matcher(text);
        matcher.region(start, text.length());
        return matcher.useTransparentBounds(true).useAnchoringBounds(false);
    }
}
