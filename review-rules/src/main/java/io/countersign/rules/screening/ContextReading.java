package io.countersign.rules.screening;

import java.util.regex.Pattern;

/**
 * What is to be read otherwise in a certain neighbourhood only: a satellite is one, and a contact where it is added.
 *
 * @param reading what is meant
 * @param beginnings the characters with which a match begins
 * @param seconds characters that can follow the first of a match
 */
record ContextReading(String reading, Characters beginnings, Characters seconds, Pattern pattern) {

    static ContextReading of(String reading, String beginnings, Pattern pattern) {
        return new ContextReading(reading, Characters.of(beginnings), new Beginnings(pattern).second(), pattern);
    }
}
