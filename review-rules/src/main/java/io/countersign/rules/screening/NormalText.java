package io.countersign.rules.screening;

import java.util.Arrays;

/** A text without its disguises, each unit mapped to a stretch of the visible text. */
final class NormalText {

    private final String text;
    private final int[] from;
    private final int[] to;

    private NormalText(String text, int[] from, int[] to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    char charAt(int index) {
        return text.charAt(index);
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

        private final StringBuilder text;
        private int[] from;
        private int[] to;

        Builder(int expected) {
            text = new StringBuilder(expected);
            from = new int[expected];
            to = new int[expected];
        }

        int length() {
            return text.length();
        }

        char charAt(int index) {
            return text.charAt(index);
        }

        void add(char unit, int visibleFrom, int visibleTo) {
            int at = text.length();
            if (at == from.length) {
                int size = Math.max(16, at + (at >> 1));
                from = Arrays.copyOf(from, size);
                to = Arrays.copyOf(to, size);
            }
            text.append(unit);
            from[at] = visibleFrom;
            to[at] = visibleTo;
        }

        void addAll(String form, int visibleFrom, int visibleTo) {
            for (int i = 0; i < form.length(); i++) add(form.charAt(i), visibleFrom, visibleTo);
        }

        /** Copies what stands between the indexes of another text. */
        void addAll(NormalText other, int start, int end) {
            for (int i = start; i < end; i++) add(other.text.charAt(i), other.from[i], other.to[i]);
        }

        /** Adds what the stretch of another text is to be read as, all of it in the place of the stretch. */
        void addRead(String reading, NormalText other, int start, int end) {
            addAll(reading, other.visibleFrom(start, end), other.visibleTo(start, end));
        }

        /** The last unit and the one that follows in another text are read as one. */
        void joinLast(char whole, NormalText other, int index) {
            int last = text.length() - 1;
            text.setCharAt(last, whole);
            from[last] = Math.min(from[last], other.from[index]);
            to[last] = Math.max(to[last], other.to[index]);
        }

        NormalText build() {
            return new NormalText(text.toString(), from, to);
        }
    }
}
