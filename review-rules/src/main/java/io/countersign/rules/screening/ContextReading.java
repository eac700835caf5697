package io.countersign.rules.screening;

import java.util.regex.Pattern;

/**
 * What is to be read otherwise in a certain neighbourhood only: a satellite is one, and a contact where it is added.
 *
 * @param reading what is meant
 * @param beginnings the characters with which a match begins
 * @param behind characters behind which it can begin
 * @param seconds characters that can follow the first of a match
 */
record ContextReading(String reading, Characters beginnings, Characters behind, Characters seconds, Pattern pattern) {

    private static final Characters ANY = new Characters("", "", true);
    /** Of all that stands before a match, only one character is asked for. */
    private static final Pattern ASKS_FOR_ONE = Pattern.compile("\\(\\?<[=!]\\[[^\\]]*\\]\\)(?:(?!\\(\\?<).)*");

    static ContextReading of(String reading, String beginnings, Pattern pattern) {
        Beginnings found = new Beginnings(pattern);
        Characters behind = ASKS_FOR_ONE.matcher(pattern.pattern()).matches() ? found.behind() : ANY;
        return new ContextReading(reading, Characters.of(beginnings), behind, found.second(), pattern);
    }
}
