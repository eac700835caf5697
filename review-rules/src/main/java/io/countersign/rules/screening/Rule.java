package io.countersign.rules.screening;

import io.countersign.rules.Clause;
import java.util.BitSet;
import java.util.List;

/**
 * What a combination of signs means, as written in {@code rules.txt}.
 *
 * @param score how often a passage with this combination was an advertisement when it was measured
 * @param reach where the signs must stand together
 * @param needs all must be met
 * @param unless where one of these is near, the finding is a NOTE
 * @param explanation may hold {1}, {2}: the longest words that met that requirement
 */
record Rule(
        String id,
        Clause clause,
        Category category,
        Severity severity,
        double score,
        Reach reach,
        List<Requirement> needs,
        BitSet unless,
        String explanation) {

    Rule {
        needs = List.copyOf(needs);
    }

    boolean firesOn(BitSet present, List<Sighting> sightings) {
        for (Requirement need : needs) if (!need.mayBeMetBy(present)) return false;
        for (Requirement need : needs) if (!need.isMetBy(sightings)) return false;
        return true;
    }

    boolean counts(Sighting sighting) {
        for (Requirement need : needs) if (need.signs().get(sighting.sign())) return true;
        return false;
    }
}
