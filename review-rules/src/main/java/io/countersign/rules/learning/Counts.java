package io.countersign.rules.learning;

/** A run of sentences: which numbered sequences stand in it and how often, and which signs. */
final class Counts {

    final int[] grams;
    final int[] times;
    final int[] signs;
    final int length;

    Counts(int[] grams, int[] times, int[] signs, int length) {
        this.grams = grams;
        this.times = times;
        this.signs = signs;
        this.length = length;
    }
}
