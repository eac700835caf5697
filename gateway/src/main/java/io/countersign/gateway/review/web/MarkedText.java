package io.countersign.gateway.review.web;

import io.countersign.rules.content.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Plain text cut at the marks in it. */
record MarkedText(List<Run> runs) {

    /**
     * A run of text under the same marks.
     *
     * @param style class of its underline, null where there is none
     * @param begins numbers of the marks that begin here
     */
    record Run(String text, @Nullable String style, List<Integer> begins) {}

    static MarkedText of(String text, List<Mark> marks) {
        var cuts = new TreeSet<Integer>(List.of(0, text.length()));
        for (var mark : marks) {
            if (mark.start() > 0 && mark.start() < text.length()) cuts.add(mark.start());
            if (mark.end() > 0 && mark.end() < text.length()) cuts.add(mark.end());
        }
        var runs = new ArrayList<Run>();
        var numbered = new HashSet<Integer>();
        int from = 0;
        for (int to : cuts.tailSet(1)) {
            int begin = from;
            var here = marks.stream()
                    .filter(mark -> mark.start() < to && mark.end() > begin)
                    .toList();
            var begins = here.stream().map(Mark::number).filter(numbered::add).toList();
            runs.add(new Run(text.substring(begin, to), style(here), begins));
            from = to;
        }
        return new MarkedText(runs);
    }

    private static @Nullable String style(List<Mark> marks) {
        return marks.stream()
                .map(Mark::tone)
                .min(Comparator.naturalOrder())
                .map(tone -> "hit-" + tone.name().toLowerCase(Locale.ROOT))
                .orElse(null);
    }
}
