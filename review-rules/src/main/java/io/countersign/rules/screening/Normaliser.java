package io.countersign.rules.screening;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes disguises off a text and keeps the map. First character by character: NFKC, case, simplified form, digits of
 * any script, look-alike letters, nothing of what is invisible; then what only the neighbours tell, step by step.
 */
final class Normaliser {

    /** Stands for every emoji and symbol. */
    static final char SYMBOL = '\u2022';

    private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202E;
    private static final int POP_DIRECTION = 0x202C;
    /** Begins a character that is written as in source code, with the letter u and its code in four digits. */
    private static final char ESCAPE = '\\';

    private static final int ESCAPED = 6;
    private static final int PLANE = 1 << Character.SIZE;

    /** Regional indicators, negative circled and negative squared letters: where each A is. */
    private static final int[] LETTER_SIGNS = {0x1F1E6, 0x1F150, 0x1F170};

    private final Map<Integer, String> variants;
    /** The form of each character of the first plane that is one character, else 0. */
    private final char[] plains = new char[PLANE];

    private final ContextReadings readings;

    /**
     * @param variants a character and what it is to be read as
     * @param readings what is to be read otherwise only in some neighbourhood
     */
    Normaliser(Map<Integer, String> variants, List<ContextReading> readings) {
        this.variants = new HashMap<>(variants);
        this.readings = new ContextReadings(readings);
        for (int point = 1; point < PLANE; point++)
            if (!Character.isSurrogate((char) point) && !isHangul(point)) {
                String form = form(point);
                if (form.length() == 1) plains[point] = form.charAt(0);
            }
        plains[ESCAPE] = 0;
    }

    /** Thousands of syllables that normalise to two or three letters; nobody writes advertisements in them here. */
    private static boolean isHangul(int point) {
        return point >= 0xAC00 && point <= 0xD7A3;
    }

    NormalText normalise(VisibleText visible) {
        NormalText text = Separators.drop(Repeats.collapse(byCharacter(visible)));
        return Numbers.plain(LabelledNumbers.plain(readings.apply(Backwards.turn(text))));
    }

    /** For words of the lexicon, so that word and text meet in the same form. */
    String normalise(String word) {
        return normalise(VisibleText.ofPlain(word)).text();
    }

    private NormalText byCharacter(VisibleText visible) {
        NormalText.Builder output = new NormalText.Builder(visible.length());
        for (int i = output.addPlain(visible, 0, plains); i < visible.length(); )
            i = output.addPlain(visible, addOther(output, visible, i), plains);
        return output.build();
    }

    /** Adds what has no plain form; answers where it ends. */
    private int addOther(NormalText.Builder output, VisibleText visible, int start) {
        int point = visible.codePointAt(start);
        int end = start + Character.charCount(point);
        if (point == RIGHT_TO_LEFT_OVERRIDE) return addMirrored(output, visible, end);
        char escaped = point == ESCAPE ? escaped(visible, end) : 0;
        if (escaped != 0) {
            end = start + ESCAPED;
            point = escaped;
        }
        output.addAll(form(point), start, end);
        return end;
    }

    /** What stands behind the sign of escape, or 0 where that is no character beyond ASCII. */
    private static char escaped(VisibleText visible, int start) {
        if (start + ESCAPED > visible.length() + 1 || visible.charAt(start) != 'u') return 0;
        int code = 0;
        for (int i = start + 1; i < start + ESCAPED - 1; i++) {
            int digit = Character.digit(visible.charAt(i), 16);
            if (digit < 0) return 0;
            code = code << 4 | digit;
        }
        return code > 0x7F && !Character.isSurrogate((char) code) ? (char) code : 0;
    }

    /** What is shown from right to left is read as it is shown; answers where the override ends. */
    private int addMirrored(NormalText.Builder output, VisibleText visible, int start) {
        int end = start;
        while (end < visible.length() && !endsMirror(visible.codePointAt(end)))
            end += Character.charCount(visible.codePointAt(end));
        for (int i = end; i > start; ) {
            int point = visible.codePointBefore(i);
            i -= Character.charCount(point);
            addForm(output, point, i, i + Character.charCount(point));
        }
        return end;
    }

    private static boolean endsMirror(int point) {
        return point == POP_DIRECTION || point == RIGHT_TO_LEFT_OVERRIDE || point == VisibleText.BREAK;
    }

    private void addForm(NormalText.Builder output, int point, int from, int to) {
        char plain = point < PLANE ? plains[point] : 0;
        if (plain != 0) output.add(plain, from, to);
        else output.addAll(form(point), from, to);
    }

    /** What the character is to be read as, whatever stands beside it; nothing where it cannot be seen. */
    private String form(int point) {
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
        return itself && isSymbol(type) ? String.valueOf(SYMBOL) : compatible;
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
