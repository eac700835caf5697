package io.countersign.rules.screening;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The other ways to write the numerals in a word. */
final class NumeralForms {

    private static final String DIGITS = "0123456789";
    private static final List<String> WAYS = List.of(DIGITS, "零一二三四五六七八九", "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖");

    /** Of shorter words the number is counted on: the first of many is not the best. */
    private static final int FEWEST = 3;

    private NumeralForms() {}

    /** All of them in each way, and one at a time as a digit. */
    static Set<String> of(String word) {
        Set<String> forms = new LinkedHashSet<>();
        if (word.length() < FEWEST || word.chars().allMatch(unit -> unit < 0x80)) return forms;
        for (String way : WAYS) forms.add(written(word, way));
        for (int i = 0; i < word.length(); i++) {
            int value = value(word.charAt(i));
            if (value >= 0) forms.add(word.substring(0, i) + DIGITS.charAt(value) + word.substring(i + 1));
        }
        forms.remove(word);
        return forms;
    }

    /** What parts two numerals falls between characters. */
    private static String written(String word, String way) {
        StringBuilder form = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char unit = word.charAt(i);
            int value = value(unit);
            boolean sign = !way.equals(DIGITS) && i > 0 && value(word.charAt(i - 1)) >= 0 && !Han.isWritten(unit);
            if (!sign) form.append(value < 0 ? unit : way.charAt(value));
        }
        return form.toString();
    }

    /** Of a numeral, else -1. */
    private static int value(char unit) {
        for (String way : WAYS) if (way.indexOf(unit) >= 0) return way.indexOf(unit);
        return -1;
    }
}
