package io.countersign.rules.screening;

import java.util.Arrays;

/** What a reader sees of a field, each UTF-16 unit mapped to its place in the source. */
final class VisibleText {

    static final char BREAK = '\n';

    private char[] text;
    private int[] starts;
    private int[] ends;
    private int length;
    private boolean hidden;

    VisibleText(int expected) {
        text = new char[expected];
        starts = new int[expected];
        ends = new int[expected];
    }

    /** A text that a reader does not see although it is there. */
    static VisibleText ofHidden() {
        VisibleText text = new VisibleText(0);
        text.hidden = true;
        return text;
    }

    /** Plain text: every character stands for itself, but for those that are written in the way of HTML or of addresses. */
    static VisibleText ofPlain(String source) {
        VisibleText visible = new VisibleText(source.length());
        for (int i = 0; i < source.length(); ) i = visible.addPoint(source, i);
        return visible;
    }

    /** Adds what stands at the index, a surrogate pair as one place; answers where it ends. */
    private int addPoint(String source, int index) {
        int point = source.codePointAt(index);
        int end = index + Character.charCount(point);
        CharacterReference reference =
                point == '&' ? CharacterReference.at(source, index, source.length(), true) : null;
        if (reference != null) {
            point = reference.decoded().codePointAt(0);
            end = reference.end();
        }
        int behind = isPercentEncoded(source, index)
                ? PercentEncoding.addDecoded(this, source, index, source.length())
                : index;
        if (behind > index) return behind;
        add(point == '\r' ? BREAK : point, index, end);
        return end;
    }

    /** A character beyond ASCII; behind a percentage may stand any number. */
    private static boolean isPercentEncoded(String source, int index) {
        return source.charAt(index) == '%'
                && index + 1 < source.length()
                && Character.digit(source.charAt(index + 1), 16) >= 0xC;
    }

    void add(int codePoint, int start, int end) {
        if (Character.isBmpCodePoint(codePoint)) {
            addUnit((char) codePoint, start, end);
        } else {
            addUnit(Character.highSurrogate(codePoint), start, end);
            addUnit(Character.lowSurrogate(codePoint), start, end);
        }
    }

    void addUnit(char unit, int start, int end) {
        if (length == text.length) makeRoom(1);
        text[length] = unit;
        starts[length] = start;
        ends[length] = end;
        length++;
    }

    /** Adds what stands for itself from the index on; answers where that ends. */
    int addPlain(String source, int start) {
        int end = start;
        while (end < source.length() && isPlain(source.charAt(end))) end++;
        makeRoom(end - start);
        source.getChars(start, end, text, length);
        for (int i = start; i < end; i++) starts[length + i - start] = i;
        for (int i = start; i < end; i++) ends[length + i - start] = i + 1;
        length += end - start;
        return end;
    }

    private static boolean isPlain(char unit) {
        return unit > ' ' && unit != '&' && unit != '<' && !Character.isSurrogate(unit);
    }

    private void makeRoom(int more) {
        if (length + more <= text.length) return;
        int size = Math.max(16, Math.max(length + more, length + (length >> 1)));
        text = Arrays.copyOf(text, size);
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
    }

    /** Ends the line, unless nothing stands on it. */
    void breakLine(int at) {
        if (length > 0 && text[length - 1] != BREAK) addUnit(BREAK, at, at);
    }

    /** Runs of white space show as one space. */
    void addSpace(int start, int end) {
        if (length > 0 && text[length - 1] != BREAK && text[length - 1] != ' ') addUnit(' ', start, end);
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) if (Character.isLetterOrDigit(text[i])) return false;
        return true;
    }

    boolean isHidden() {
        return hidden;
    }

    int length() {
        return length;
    }

    char charAt(int index) {
        return text[index];
    }

    int codePointAt(int index) {
        return Character.codePointAt(text, index, length);
    }

    int codePointBefore(int index) {
        return Character.codePointBefore(text, index);
    }

    int sourceStart(int index) {
        return starts[index];
    }

    int sourceEnd(int index) {
        return ends[index];
    }

    String cut(int from, int to) {
        return new String(text, from, to - from);
    }

    /** The text around a place, at most the given number of units on either side and never half a pair. */
    String around(int from, int to, int margin) {
        int left = from;
        while (left > 0 && from - left < margin && text[left - 1] != BREAK) left--;
        if (left < from && Character.isLowSurrogate(text[left])) left++;
        int right = to;
        while (right < length && right - to < margin && text[right] != BREAK) right++;
        if (right > to && Character.isHighSurrogate(text[right - 1])) right--;
        return cut(left, right).strip();
    }
}
