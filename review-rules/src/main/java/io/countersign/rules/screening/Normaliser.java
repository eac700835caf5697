package io.countersign.rules.screening;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Takes disguises off a text and keeps the map: NFKC, case, invisible and combining characters, digits of any
 * script, variant characters by table, separators and emoji between Chinese characters.
 */
final class Normaliser {

    /** Stands for every emoji and symbol. */
    static final char SYMBOL = '\u2022';

    private static final String SEPARATORS = " -_/\\|*.~\u00b7^=+#`" + SYMBOL;
    private static final int MOST_SEPARATORS = 2;

    private final Map<Integer, String> variants;

    /** @param variants a character and what it is to be read as */
    Normaliser(Map<Integer, String> variants) {
        this.variants = new HashMap<>(variants);
    }

    NormalText normalise(VisibleText visible) {
        Output output = new Output(visible.length());
        int width;
        for (int i = 0; i < visible.length(); i += width) {
            int point = visible.codePointAt(i);
            width = Character.charCount(point);
            if (point < 0x80) output.add((char) lower(point), i, i + width);
            else addForm(output, point, i, i + width);
        }
        return output.toText();
    }

    /** For words of the lexicon, so that word and text meet in the same form. */
    String normalise(String word) {
        return normalise(VisibleText.ofPlain(word)).text();
    }

    private static int lower(int ascii) {
        if (ascii >= 'A' && ascii <= 'Z') return ascii + ('a' - 'A');
        return ascii == '\t' ? ' ' : ascii;
    }

    private void addForm(Output output, int point, int from, int to) {
        String variant = variants.get(point);
        if (variant != null) {
            output.addAll(variant, from, to);
            return;
        }
        if (isHan(point)) {
            output.add((char) point, from, to);
            return;
        }
        int type = Character.getType(point);
        if (isInvisible(point, type)) return;
        int digit = Character.digit(point, 10);
        if (digit >= 0) output.add((char) ('0' + digit), from, to);
        else if (isSymbol(type)) output.addAll(symbol(point), from, to);
        else output.addAll(compatible(point), from, to);
    }

    private static boolean isInvisible(int point, int type) {
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (type == Character.CONTROL && point != 0x85)
                || (point >= 0x115F && point <= 0x1160)
                || point == 0x3164
                || point == 0xFFA0;
    }

    private static boolean isSymbol(int type) {
        return type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL || type == Character.MATH_SYMBOL;
    }

    /** Enclosed letters and full-width signs have a plain form; emoji have none. */
    private static String symbol(int point) {
        String plain = compatible(point);
        return plain.codePointAt(0) == point && plain.length() == Character.charCount(point)
                ? String.valueOf(SYMBOL)
                : plain;
    }

    private static String compatible(int point) {
        String form = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        return form.isBlank() ? " " : form;
    }

    static boolean isHan(int point) {
        return (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0x3400 && point <= 0x4DBF) || point == 0x3007;
    }

    /** The text under construction. */
    private static final class Output {

        private final StringBuilder text;
        private int[] from;
        private int[] to;
        private int separators;
        private boolean afterHan;

        Output(int expected) {
            text = new StringBuilder(expected);
            from = new int[expected];
            to = new int[expected];
        }

        void addAll(String form, int visibleFrom, int visibleTo) {
            for (int i = 0; i < form.length(); i++) add(form.charAt(i), visibleFrom, visibleTo);
        }

        void add(char unit, int visibleFrom, int visibleTo) {
            if (isHan(unit)) {
                if (afterHan && separators > 0 && separators <= MOST_SEPARATORS)
                    text.setLength(text.length() - separators);
                afterHan = true;
                separators = 0;
            } else if (SEPARATORS.indexOf(unit) >= 0) {
                if (unit == ' ' && isLast(' ')) return;
                separators++;
            } else {
                afterHan = false;
                separators = 0;
            }
            append(unit, visibleFrom, visibleTo);
        }

        private boolean isLast(char unit) {
            return text.length() > 0 && text.charAt(text.length() - 1) == unit;
        }

        private void append(char unit, int visibleFrom, int visibleTo) {
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

        NormalText toText() {
            return new NormalText(text.toString(), from, to);
        }
    }
}
