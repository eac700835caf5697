package io.countersign.rules.screening;

import java.util.regex.Pattern;

/**
 * What is to be read otherwise in a certain neighbourhood only: a satellite is one, and a contact where it is added.
 *
 * @param reading what is meant
 * @param beginnings the characters with which a match begins
 */
record ContextReading(String reading, String beginnings, Pattern pattern) {}
