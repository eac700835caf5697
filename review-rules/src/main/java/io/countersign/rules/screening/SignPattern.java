package io.countersign.rules.screening;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sign that has a shape instead of a list of words. A group {@code n} holds a number, which is told in plain digits;
 * a group {@code v} holds a value, which is told as it stands.
 *
 * @param triggers characters of which one stands in every match
 * @param beginnings characters with which a match can begin
 * @param continuations those with which it can begin behind a Latin letter or digit
 * @param seconds characters that can follow the first of a match
 * @param behindDigits those that can follow the digits with which a match begins
 */
record SignPattern(
        int sign,
        Characters triggers,
        Characters beginnings,
        Characters continuations,
        Characters seconds,
        Characters behindDigits,
        Pattern pattern,
        boolean hasNumber,
        boolean hasValue) {

    static SignPattern of(int sign, String triggers, Pattern pattern) {
        String regex = pattern.pattern();
        Beginnings beginnings = new Beginnings(pattern);
        return new SignPattern(
                sign,
                Characters.of(triggers),
                beginnings.first(""),
                beginnings.first("a", "0"),
                beginnings.second(),
                beginnings.behindDigits(),
                pattern,
                regex.contains("(?<n>"),
                regex.contains("(?<v>"));
    }

    Stream<Characters> characters() {
        return Stream.of(triggers, beginnings, continuations, seconds, behindDigits);
    }

    boolean tellsDetail() {
        return hasNumber || hasValue;
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
