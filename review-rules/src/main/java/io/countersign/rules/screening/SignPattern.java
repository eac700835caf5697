package io.countersign.rules.screening;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sign that has a shape instead of a list of words. A group {@code n} holds a number, which is told in plain digits;
 * a group {@code v} holds a value, which is told as it stands.
 *
 * @param triggers characters of which one stands in every match
 * @param beginnings characters with which a match can begin
 * @param continuations those with which it can begin behind a Latin letter or digit
 */
record SignPattern(
        int sign,
        String triggers,
        String beginnings,
        String continuations,
        Pattern pattern,
        boolean hasNumber,
        boolean hasValue) {

    /** A character that no expression names. */
    private static final char UNNAMED = '\u9f98';

    static SignPattern of(int sign, String triggers, Pattern pattern) {
        String regex = pattern.pattern();
        return new SignPattern(
                sign,
                triggers,
                beginnings(pattern, ""),
                beginnings(pattern, "a", "0"),
                pattern,
                regex.contains("(?<n>"),
                regex.contains("(?<v>"));
    }

    boolean tellsDetail() {
        return hasNumber || hasValue;
    }

    /** The characters after which the expression asks for more; those that it does not name are all alike to it. */
    private static String beginnings(Pattern pattern, String... before) {
        boolean any = begins(pattern, UNNAMED, before);
        StringBuilder beginnings = new StringBuilder();
        for (char unit = 0; unit < Character.MAX_VALUE; unit++) {
            boolean named = unit < 0x80 || pattern.pattern().indexOf(unit) >= 0;
            if (named ? begins(pattern, unit, before) : any) beginnings.append(unit);
        }
        return beginnings.toString();
    }

    private static boolean begins(Pattern pattern, char unit, String... before) {
        for (String context : before) {
            Matcher matcher = pattern.matcher(context + unit).useTransparentBounds(true);
            matcher.region(context.length(), context.length() + 1);
            if (matcher.lookingAt() || matcher.hitEnd()) return true;
        }
        return false;
    }

    Sighting sighting(Matcher matcher) {
        return new Sighting(sign, matcher.start(), matcher.end(), told(matcher));
    }

    private String told(Matcher matcher) {
        if (hasNumber && matcher.group("n") != null) return digits(matcher.group("n"));
        if (hasValue && matcher.group("v") != null) return matcher.group("v").strip();
        return matcher.group();
    }

    private static String digits(String number) {
        StringBuilder digits = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char unit = number.charAt(i);
            if (unit >= '0' && unit <= '9') digits.append(unit);
        }
        return digits.toString();
    }
}
