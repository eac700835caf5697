package io.countersign.rules.screening;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what belongs to a name in a source without cutting it out: an article names the same few a thousand times. */
final class NameTable<T> {

    private static final int SIZE = 256;

    private final @Nullable String[] names = new @Nullable String[SIZE];
    private final Object[] values = new Object[SIZE];

    /** @param name in lower case and ASCII */
    NameTable(List<T> values, Function<T, String> name) {
        for (T value : values) put(name.apply(value), value);
    }

    private void put(String name, T value) {
        int slot = slot(name, 0, name.length());
        while (names[slot] != null) slot = (slot + 1) % SIZE;
        names[slot] = name;
        values[slot] = value;
    }

    /** Null where the name, in whichever case, is not known. */
    @SuppressWarnings("unchecked")
    @Nullable T get(String source, int start, int end) {
        int slot = slot(source, start, end);
        for (String name = names[slot]; name != null; name = names[slot]) {
            if (name.length() == end - start && source.regionMatches(true, start, name, 0, name.length()))
                return (T) values[slot];
            slot = (slot + 1) % SIZE;
        }
        return null;
    }

    private static int slot(String source, int start, int end) {
        if (start == end) return 0;
        int first = source.charAt(start) & 0x1F;
        int last = source.charAt(end - 1) & 0x1F;
        return (first * 37 + last * 5 + (end - start) * 11) % SIZE;
    }
}
