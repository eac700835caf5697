package io.countersign.rules.screening;

/** A sign seen at a place of the normalised text. */
record Sighting(int sign, int start, int end, String normalised) {

    int length() {
        return end - start;
    }

    /** Holds the other and more. */
    boolean exceeds(Sighting other) {
        return start <= other.start && end >= other.end && length() > other.length();
    }
}
