package io.countersign.rules.screening;

import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sign that has a shape instead of a list of words. A group {@code n} holds a number, which is told in plain digits;
 * a group {@code a} holds an account, which is told without what parts it, a group {@code v} a value, told as it stands.
 *
 * @param triggers characters of which one stands in every match
 */
record SignPattern(
        int sign, String triggers, Pattern pattern, boolean hasNumber, boolean hasAccount, boolean hasValue) {

    static SignPattern of(int sign, String triggers, Pattern pattern) {
        String regex = pattern.pattern();
        return new SignPattern(
                sign, triggers, pattern, regex.contains("(?<n>"), regex.contains("(?<a>"), regex.contains("(?<v>"));
    }

    boolean tellsDetail() {
        return hasNumber || hasAccount || hasValue;
    }

    Sighting sighting(Matcher matcher) {
        return new Sighting(sign, matcher.start(), matcher.end(), told(matcher));
    }

    private String told(Matcher matcher) {
        String number = hasNumber ? matcher.group("n") : null;
        if (number != null) return only(number, unit -> unit >= '0' && unit <= '9');
        String account = hasAccount ? matcher.group("a") : null;
        if (account != null)
            return only(account, unit -> Sentences.isAsciiAlphanumeric((char) unit) || unit == '_' || unit == '-');
        String value = hasValue ? matcher.group("v") : null;
        return value == null ? matcher.group() : value.strip();
    }

    private static String only(String text, IntPredicate told) {
        StringBuilder only = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) if (told.test(text.charAt(i))) only.append(text.charAt(i));
        return only.toString();
    }
}
