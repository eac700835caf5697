package io.countersign.rules.screening;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Tells in one pass over a text which patterns are worth trying: most texts trigger few. */
final class Triggers {

    private static final int PAGE = 256;

    private final List<Characters> triggers;
    /** For each character the patterns that it triggers, one bit each; more than 64 share bits, which costs only time. */
    private final long[][] pages = new long[PAGE][];

    /** @param triggers for each pattern the characters that make it worth trying */
    Triggers(List<Characters> triggers) {
        this.triggers = List.copyOf(triggers);
        long[] unnamed = new long[PAGE];
        Arrays.fill(unnamed, mask(Characters::others));
        Arrays.fill(pages, unnamed);
        for (Characters characters : triggers)
            for (char unit : characters.named().toCharArray()) {
                int page = unit / PAGE;
                if (pages[page] == unnamed) pages[page] = unnamed.clone();
                pages[page][unit % PAGE] = mask(other -> other.hold(unit));
            }
    }

    private long mask(Predicate<Characters> condition) {
        long mask = 0;
        for (int i = 0; i < triggers.size(); i++) if (condition.test(triggers.get(i))) mask |= 1L << i;
        return mask;
    }

    /** The patterns triggered between the indexes, to be asked with {@link #has}. */
    long in(String text, int start, int end) {
        long triggered = 0;
        for (int i = start; i < end; i++) triggered |= of(text.charAt(i));
        return triggered;
    }

    long of(char unit) {
        return pages[unit / PAGE][unit % PAGE];
    }

    static boolean has(long triggered, int pattern) {
        return (triggered & 1L << pattern) != 0;
    }
}
