package io.countersign.rules.screening;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each character is to be read as, whatever stands beside it. */
final class CharacterForms {

    private static final int PLANE = 1 << Character.SIZE;

    /** Regional indicators, negative circled and negative squared letters: where each A is. */
    private static final int[] LETTER_SIGNS = {0x1F1E6, 0x1F150, 0x1F170};

    private final Map<Integer, String> variants;
    /** The form of each character of the first plane that is one character, else 0. */
    private final char[] plain = new char[PLANE];

    /**
     * @param variants a character and what it is to be read as
     * @param undecided characters that their neighbours may make others
     */
    CharacterForms(Map<Integer, String> variants, String undecided) {
        this.variants = new HashMap<>(variants);
        for (int point = 1; point < PLANE; point++)
            if (Han.isHan(point)) plain[point] = Han.simplified((char) point);
            else if (!isUnread(point)) decide(point);
        for (int point : variants.keySet()) if (point < PLANE) decide(point);
        for (char unit : undecided.toCharArray()) plain[unit] = 0;
    }

    private void decide(int point) {
        String form = form(point);
        plain[point] = form.length() == 1 ? form.charAt(0) : 0;
    }

    /** For each unit its form where that is one unit and decided, else 0; for who reads many, and only to be read. */
    char[] plain() {
        return plain;
    }

    char plain(int point) {
        return point < PLANE ? plain[point] : 0;
    }

    /**
     * Thousands of syllables of Korean and Yi, what is for private use, and halves of pairs: nobody writes advertisements
     * in them here.
     */
    private static boolean isUnread(int point) {
        return (point >= 0xA000 && point <= 0xA4CF) || (point >= 0xAC00 && point <= 0xF8FF);
    }

    /** Nothing where it cannot be seen. */
    String form(int point) {
        String variant = variant(point);
        if (variant != null) return variant;
        if (point < 0x80) return String.valueOf((char) lower(point));
        if (Han.isHan(point)) return String.valueOf(Han.simplified((char) point));
        int type = Character.getType(point);
        if (isInvisible(point, type)) return "";
        int digit = Character.digit(point, 10);
        if (digit >= 0) return String.valueOf((char) ('0' + digit));
        char letter = letterInSign(point);
        if (letter != 0) return String.valueOf(letter);
        String compatible = compatible(point);
        boolean itself = compatible.codePointAt(0) == point && compatible.length() == Character.charCount(point);
        return itself && isSymbol(type) ? String.valueOf(Normaliser.SYMBOL) : compatible;
    }

    private @Nullable String variant(int point) {
        String variant = variants.get(point);
        return variant != null ? variant : variants.get(Character.toLowerCase(point));
    }

    private static int lower(int ascii) {
        if (ascii >= 'A' && ascii <= 'Z') return ascii + ('a' - 'A');
        return ascii == '\t' ? ' ' : ascii;
    }

    private static boolean isInvisible(int point, int type) {
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (type == Character.CONTROL && point != 0x85 && point != '\n' && point != '\t')
                || (point >= 0x115F && point <= 0x1160)
                || point == 0x3164
                || point == 0xFFA0;
    }

    /** Flags and negative signs hold letters that Unicode gives no plain form for. */
    private static char letterInSign(int point) {
        for (int first : LETTER_SIGNS) if (point >= first && point < first + 26) return (char) ('a' + point - first);
        return 0;
    }

    private static boolean isSymbol(int type) {
        return type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL || type == Character.MATH_SYMBOL;
    }

    /** NFKC in lower case; of letters with accents the letter, of enclosed ones what they enclose. */
    private String compatible(int point) {
        String form = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(form.length());
        form.codePoints()
                .filter(part -> !isInvisible(part, Character.getType(part)))
                .forEach(part -> plain.append(part == point ? Character.toString(part) : form(part)));
        String lower = plain.toString().toLowerCase(Locale.ROOT);
        if (lower.isBlank()) return " ";
        return isEnclosed(lower) ? lower.substring(1, lower.length() - 1) : withoutPoint(lower);
    }

    private static boolean isEnclosed(String form) {
        return form.length() > 2 && form.charAt(0) == '(' && form.charAt(form.length() - 1) == ')';
    }

    /** The digit of a numbered list mark. */
    private static String withoutPoint(String form) {
        boolean mark = form.length() > 1 && form.charAt(form.length() - 1) == '.' && Character.isDigit(form.charAt(0));
        return mark ? form.substring(0, form.length() - 1) : form;
    }
}
