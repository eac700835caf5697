package io.countersign.rules.screening;

import java.util.List;

/** Tells in one pass over a text which patterns are worth trying: most texts trigger few. */
final class Triggers {

    private static final int PAGE = 256;

    /** For each character the patterns that it triggers, one bit each; more than 64 share bits, which costs only time. */
    private final long[][] pages = new long[PAGE][];

    /** @param triggers for each pattern the characters of which one stands in every match */
    Triggers(List<String> triggers) {
        for (int i = 0; i < triggers.size(); i++)
            for (char trigger : triggers.get(i).toCharArray()) {
                int page = trigger / PAGE;
                if (pages[page] == null) pages[page] = new long[PAGE];
                pages[page][trigger % PAGE] |= 1L << i;
            }
    }

    /** The patterns triggered between the indexes, to be asked with {@link #has}. */
    long in(String text, int start, int end) {
        long triggered = 0;
        for (int i = start; i < end; i++) triggered |= of(text.charAt(i));
        return triggered;
    }

    long of(char unit) {
        long[] page = pages[unit / PAGE];
        return page == null ? 0 : page[unit % PAGE];
    }

    static boolean has(long triggered, int pattern) {
        return (triggered & 1L << pattern) != 0;
    }
}
