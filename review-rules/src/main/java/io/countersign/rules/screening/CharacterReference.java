package io.countersign.rules.screening;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** One HTML character reference: what it stands for and where it ends. */
record CharacterReference(String decoded, int end) {

    /** The longest name in the HTML standard has 31 letters. */
    private static final int LONGEST_NAME = 32;

    private static final int REPLACEMENT = 0xFFFD;

    /** The reference that begins with the ampersand at the index, or null where that is a plain ampersand. */
    static @Nullable CharacterReference at(String source, int index, int limit, boolean inAttribute) {
        CharacterReference reference = behind(source, index + 1, limit, inAttribute);
        if (reference == null || !reference.decoded.equals("&")) return reference;
        CharacterReference inner = behind(source, reference.end, limit, inAttribute);
        boolean whole = inner != null && source.charAt(inner.end - 1) == ';';
        return whole ? inner : reference;
    }

    /** What follows an ampersand. One that is written as a reference itself is read once more: so are texts hidden. */
    private static @Nullable CharacterReference behind(String source, int start, int limit, boolean inAttribute) {
        if (start >= limit) return null;
        return source.charAt(start) == '#' ? number(source, start + 1, limit) : name(source, start, limit, inAttribute);
    }

    private static @Nullable CharacterReference number(String source, int from, int limit) {
        boolean hex = from < limit && (source.charAt(from) | 0x20) == 'x';
        int radix = hex ? 16 : 10;
        int start = hex ? from + 1 : from;
        int i = start;
        int value = 0;
        while (i < limit && Character.digit(source.charAt(i), radix) >= 0 && source.charAt(i) < 0x80) {
            value = Math.min(value * radix + Character.digit(source.charAt(i), radix), Character.MAX_CODE_POINT + 1);
            i++;
        }
        if (i == start) return null;
        boolean valid = value > 0 && value <= Character.MAX_CODE_POINT && (value < 0xD800 || value > 0xDFFF);
        return new CharacterReference(Character.toString(valid ? value : REPLACEMENT), semicolon(source, i, limit));
    }

    private static int semicolon(String source, int index, int limit) {
        return index < limit && source.charAt(index) == ';' ? index + 1 : index;
    }

    private static @Nullable CharacterReference name(String source, int start, int limit, boolean inAttribute) {
        int end = start;
        while (end < limit && end - start < LONGEST_NAME && isAlphanumeric(source.charAt(end))) end++;
        String name = source.substring(start, end);
        if (end < limit && source.charAt(end) == ';' && Entities.isNamedEntity(name))
            return new CharacterReference(Entities.getByName(name), end + 1);
        if (inAttribute) return null; // an address may well hold &copy=1
        for (int length = name.length(); length >= 2; length--) {
            String prefix = name.substring(0, length);
            if (Entities.isBaseNamedEntity(prefix))
                return new CharacterReference(Entities.getByName(prefix), start + length);
        }
        return null;
    }

    private static boolean isAlphanumeric(char unit) {
        return (unit >= '0' && unit <= '9') || (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
    }
}
