package io.countersign.rules.screening;

import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sign that has a shape instead of a list of words. A group {@code n} holds a number, which is told in plain digits;
 * a group {@code a} holds an account, which is told without what parts it, a group {@code v} a value, told as it stands.
 *
 * @param triggers characters of which one stands in every match
 * @param beginnings characters with which a match can begin
 * @param behind characters behind which it can begin
 * @param seconds characters that can follow the first of a match
 * @param thirds characters that can follow the second
 * @param behindDigits those that can follow the digits with which a match begins
 * @param digits with how many digits a match can begin, as {@link Beginnings#digits} tells it
 */
record SignPattern(
        int sign,
        Characters triggers,
        Characters beginnings,
        Characters behind,
        Characters seconds,
        Characters thirds,
        Characters behindDigits,
        int digits,
        Pattern pattern,
        boolean hasNumber,
        boolean hasAccount,
        boolean hasValue) {

    static SignPattern of(int sign, String triggers, Pattern pattern) {
        String regex = pattern.pattern();
        Beginnings beginnings = new Beginnings(pattern);
        return new SignPattern(
                sign,
                Characters.of(triggers),
                beginnings.first(),
                beginnings.behind(),
                beginnings.second(),
                beginnings.third(),
                beginnings.behindDigits(),
                beginnings.digits(),
                pattern,
                regex.contains("(?<n>"),
                regex.contains("(?<a>"),
                regex.contains("(?<v>"));
    }

    Stream<Characters> characters() {
        return Stream.of(triggers, beginnings, behind, seconds, thirds, behindDigits);
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
