package io.countersign.rules.screening;

import org.jspecify.annotations.Nullable;

/** The styles met in a source, told apart without cutting them out: articles repeat a few styles a thousand times. */
final class StyleTable {

    private static final int SIZE = 64;

    private final String source;
    private final int[] starts = new int[SIZE];
    private final int[] ends = new int[SIZE];
    private final @Nullable Style[] styles = new @Nullable Style[SIZE];

    StyleTable(String source) {
        this.source = source;
    }

    /** The style whose declarations stand between the indexes. */
    Style get(int start, int end) {
        int slot = slot(start, end);
        Style style = styles[slot];
        if (style == null || !isSame(slot, start, end)) {
            styles[slot] = style = StyleAttribute.parse(source.substring(start, end));
            starts[slot] = start;
            ends[slot] = end;
        }
        return style;
    }

    private boolean isSame(int slot, int start, int end) {
        return ends[slot] - starts[slot] == end - start
                && source.regionMatches(starts[slot], source, start, end - start);
    }

    private int slot(int start, int end) {
        int last = start == end ? 0 : source.charAt(end - 1);
        int first = start == end ? 0 : source.charAt(start);
        return ((end - start) * 7 + last * 31 + first) % SIZE;
    }
}
