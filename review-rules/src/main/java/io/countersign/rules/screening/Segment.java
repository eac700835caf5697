package io.countersign.rules.screening;

import java.util.List;
import java.util.function.Predicate;

/** A sentence or line of the normalised text and the signs seen in it, by place. */
record Segment(int start, int end, List<Sighting> sightings, SignSet present) {

    /** The same sentence without some of what was seen, and without what was seen inside that. */
    Segment without(Predicate<Sighting> unwanted) {
        List<Sighting> gone = sightings.stream().filter(unwanted).toList();
        if (gone.isEmpty()) return this;
        List<Sighting> kept = sightings.stream()
                .filter(sighting -> gone.stream().noneMatch(other -> other.equals(sighting) || other.exceeds(sighting)))
                .toList();
        return new Segment(start, end, kept, Sighting.signs(kept));
    }
}
