package io.countersign.rules.screening;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A text without its disguises, each unit mapped to a stretch of the visible text. */
final class NormalText {

    private final char[] units;
    private final int length;
    private final int[] from;
    private final int[] to;
    /** Made when it is first asked for: not every step needs it. */
    private @Nullable String text;

    private NormalText(char[] units, int length, int[] from, int[] to) {
        this.units = units;
        this.length = length;
        this.from = from;
        this.to = to;
    }

    String text() {
        if (text == null) text = new String(units, 0, length);
        return text;
    }

    int length() {
        return length;
    }

    char charAt(int index) {
        return units[index];
    }

    /** The next place from the index on where one of the units stands, or the end. */
    int next(UnitSet set, int from) {
        char[] units = this.units;
        int i = from;
        while (i < length && !set.has(units[i])) i++;
        return i;
    }

    /** The next place from the index on where another unit stands, or the end. */
    int nextOther(UnitSet set, int from) {
        char[] units = this.units;
        int i = from;
        while (i < length && set.has(units[i])) i++;
        return i;
    }

    /** The next place from the index on where a unit stands that stands there twice, or the end. */
    int nextDouble(int from) {
        char[] units = this.units;
        int i = from + 1;
        while (i < length && units[i] != units[i - 1]) i++;
        return i < length ? i - 1 : length;
    }

    /** Whether the words stand at the index, which may lie outside. */
    boolean holds(String words, int start) {
        if (start < 0 || start + words.length() > length) return false;
        for (int i = 0; i < words.length(); i++) if (units[start + i] != words.charAt(i)) return false;
        return true;
    }

    String cut(int start, int end) {
        return new String(units, start, end - start);
    }

    /** Notes where, among as many places as there is room for, a form of the table may begin; answers how often. */
    int likely(FormTable forms, int from, int[] places) {
        char[] units = this.units;
        int end = Math.min(from + places.length, length - 1);
        int noted = 0;
        for (int i = from; i < end; i++) {
            places[noted] = i;
            noted += forms.may(CharacterTable.pair(units[i], units[i + 1]));
        }
        return noted;
    }

    void search(WordMatcher matcher, WordMatcher.Sink sink) {
        matcher.find(units, length, sink);
    }

    /** Begin in the visible text of what stands between the indexes; a mirrored text runs backwards. */
    int visibleFrom(int start, int end) {
        int first = from[start];
        for (int i = start + 1; i < end; i++) first = Math.min(first, from[i]);
        return first;
    }

    /** End in the visible text of what stands between the indexes. */
    int visibleTo(int start, int end) {
        int last = to[start];
        for (int i = start + 1; i < end; i++) last = Math.max(last, to[i]);
        return last;
    }

    /** A text under construction. */
    static final class Builder {

        private final int expected;
        private char[] units = {};
        private int[] from = {};
        private int[] to = {};
        private int length;

        /** Takes room only when something is added: most steps change nothing. */
        Builder(int expected) {
            this.expected = expected;
        }

        int length() {
            return length;
        }

        char charAt(int index) {
            return units[index];
        }

        void add(char unit, int visibleFrom, int visibleTo) {
            if (length == units.length) makeRoom(1);
            units[length] = unit;
            from[length] = visibleFrom;
            to[length] = visibleTo;
            length++;
        }

        /**
         * Adds one unit for each from the index on, as long as its form is one unit and there is room, which only grows by
         * shares of what is there; answers where that ends.
         */
        int addPlain(VisibleText visible, int start, char[] forms) {
            if (start < visible.length() && length == units.length) makeRoom(1);
            int end = Math.min(visible.length(), start + units.length - length);
            int i = start;
            for (int at = length; i < end; i++, at++) {
                char form = forms[visible.charAt(i)];
                if (form == 0) break;
                units[at] = form;
                from[at] = i;
                to[at] = i + 1;
            }
            length += i - start;
            return i;
        }

        void addAll(String form, int visibleFrom, int visibleTo) {
            for (int i = 0; i < form.length(); i++) add(form.charAt(i), visibleFrom, visibleTo);
        }

        /** Copies what stands between the indexes of another text. */
        void addAll(NormalText other, int start, int end) {
            makeRoom(end - start);
            System.arraycopy(other.units, start, units, length, end - start);
            System.arraycopy(other.from, start, from, length, end - start);
            System.arraycopy(other.to, start, to, length, end - start);
            length += end - start;
        }

        private void makeRoom(int more) {
            if (length + more <= units.length) return;
            int size = Math.max(length + more, Math.max(expected, length + (length >> 1)));
            units = Arrays.copyOf(units, size);
            from = Arrays.copyOf(from, size);
            to = Arrays.copyOf(to, size);
        }

        /** The last unit and the one that follows in another text are read as one. */
        void joinLast(char whole, NormalText other, int index) {
            int last = length - 1;
            units[last] = whole;
            from[last] = Math.min(from[last], other.from[index]);
            to[last] = Math.max(to[last], other.to[index]);
        }

        NormalText build() {
            return new NormalText(units, length, from, to);
        }
    }
}
