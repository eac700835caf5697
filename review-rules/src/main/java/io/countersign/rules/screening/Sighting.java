package io.countersign.rules.screening;

import java.util.List;

/** A sign seen at a place of the normalised text. */
record Sighting(int sign, int start, int end, String normalised) {

    int length() {
        return end - start;
    }

    /** Holds the other and more. */
    boolean exceeds(Sighting other) {
        return start <= other.start && end >= other.end && length() > other.length();
    }

    static SignSet signs(List<Sighting> sightings) {
        SignSet.Builder signs = new SignSet.Builder();
        for (Sighting sighting : sightings) signs.add(sighting.sign);
        return signs.build();
    }
}
