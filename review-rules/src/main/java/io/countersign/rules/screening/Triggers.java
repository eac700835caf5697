package io.countersign.rules.screening;

import java.util.List;

/** Tells in one pass over a sentence which patterns are worth trying: most sentences trigger few. */
final class Triggers {

    private static final int PAGE = 256;

    private final List<SignPattern> patterns;
    /** For each character the patterns that it triggers, one bit each; more than 64 share bits, which costs only time. */
    private final long[][] pages = new long[PAGE][];

    Triggers(List<SignPattern> patterns) {
        this.patterns = List.copyOf(patterns);
        for (int i = 0; i < patterns.size(); i++)
            for (char trigger : patterns.get(i).triggers().toCharArray()) {
                int page = trigger / PAGE;
                if (pages[page] == null) pages[page] = new long[PAGE];
                pages[page][trigger % PAGE] |= 1L << i;
            }
    }

    void find(String text, int start, int end, List<Sighting> sightings) {
        long triggered = 0;
        for (int i = start; i < end; i++) {
            char unit = text.charAt(i);
            long[] page = pages[unit / PAGE];
            if (page != null) triggered |= page[unit % PAGE];
        }
        if (triggered == 0) return;
        for (int i = 0; i < patterns.size(); i++)
            if ((triggered & 1L << i) != 0) patterns.get(i).find(text, start, end, sightings);
    }
}
