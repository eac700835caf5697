package io.countersign.rules.screening;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sign that has a shape instead of a list of words. A group {@code n} holds a number, which is told in plain digits;
 * a group {@code v} holds a value, which is told as it stands.
 *
 * @param triggers characters of which one stands in every match
 */
record SignPattern(int sign, String triggers, Pattern pattern, boolean hasNumber, boolean hasValue) {

    private static final String CHINESE_DIGITS = "\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";
    private static final String FINANCIAL_DIGITS = "\u3007\u58f9\u8d30\u53c1\u8086\u4f0d\u9646\u67d2\u634c\u7396";

    static SignPattern of(int sign, String triggers, Pattern pattern) {
        String regex = pattern.pattern();
        return new SignPattern(sign, triggers, pattern, regex.contains("(?<n>"), regex.contains("(?<v>"));
    }

    boolean tellsDetail() {
        return hasNumber || hasValue;
    }

    void find(String text, int start, int end, List<Sighting> sightings) {
        Matcher matcher = pattern.matcher(text);
        matcher.region(start, end);
        matcher.useTransparentBounds(true);
        while (matcher.find())
            if (matcher.end() > matcher.start())
                sightings.add(new Sighting(sign, matcher.start(), matcher.end(), told(matcher)));
    }

    private String told(Matcher matcher) {
        if (hasNumber && matcher.group("n") != null) return digits(matcher.group("n"));
        if (hasValue && matcher.group("v") != null) return matcher.group("v").strip();
        return matcher.group();
    }

    private static String digits(String number) {
        StringBuilder digits = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            int digit = digit(number.charAt(i));
            if (digit >= 0) digits.append((char) ('0' + digit));
        }
        return digits.toString();
    }

    private static int digit(char unit) {
        if (unit >= '0' && unit <= '9') return unit - '0';
        if (unit == 'o') return 0;
        if (unit == 'l') return 1;
        if (unit == '\u5e7a') return 1;
        int chinese = CHINESE_DIGITS.indexOf(unit);
        return chinese >= 0 ? chinese : FINANCIAL_DIGITS.indexOf(unit);
    }
}
