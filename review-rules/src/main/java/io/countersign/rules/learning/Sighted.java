package io.countersign.rules.learning;

/**
 * How the classifier sees a text that it has not learnt.
 *
 * @param length of the text in characters
 * @param margin of its most suspect passage
 */
record Sighted(boolean ad, int length, double margin) {}
