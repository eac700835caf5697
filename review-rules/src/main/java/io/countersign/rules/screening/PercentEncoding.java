package io.countersign.rules.screening;

/** Percent-encoded UTF-8 in addresses. */
final class PercentEncoding {

    private PercentEncoding() {}

    /** Adds the character that is encoded at the index; answers the index behind it, or the index where none is. */
    static int addDecoded(VisibleText text, String source, int index, int end) {
        int first = octet(source, index, end);
        if (first < 0) return index;
        int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0) return index;
        int point = length == 1 ? first : first & 0x7F >> length;
        for (int i = 1; i < length; i++) {
            int next = octet(source, index + 3 * i, end);
            if (next < 0 || (next & 0xC0) != 0x80) return index;
            point = point << 6 | (next & 0x3F);
        }
        if (!Character.isValidCodePoint(point) || point <= ' ') return index;
        int behind = index + 3 * length;
        text.add(point, index, behind);
        return behind;
    }

    private static int octet(String source, int index, int end) {
        if (index + 2 >= end || source.charAt(index) != '%') return -1;
        int high = Character.digit(source.charAt(index + 1), 16);
        int low = Character.digit(source.charAt(index + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
