package io.countersign.rules.screening;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One line of a rule: what must stand in the passage.
 *
 * @param signs any of these counts
 * @param atLeast how many different ones
 * @param differentWords whether different words of one sign count, or only different signs
 */
record Requirement(BitSet signs, int atLeast, boolean differentWords) {

    boolean isMetBy(List<Sighting> sightings) {
        if (atLeast == 1) return true; // the caller has asked mayBeMetBy
        Set<Object> different = new HashSet<>();
        for (Sighting sighting : sightings)
            if (signs.get(sighting.sign())) {
                different.add(differentWords ? sighting.normalised() : sighting.sign());
                if (different.size() >= atLeast) return true;
            }
        return false;
    }

    /** The cheap question that is asked first. */
    boolean mayBeMetBy(BitSet present) {
        return signs.intersects(present);
    }
}
