package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule that fired on a passage.
 *
 * @param severity that of the rule, or NOTE where the neighbourhood speaks against it
 * @param score how sure it is, 0 to 1
 * @param start of the first sign that counted, in the normalised text
 * @param end of the last
 * @param strongest for each requirement the longest sign that met it
 */
record Suspicion(
        Rule rule,
        int rank,
        Severity severity,
        double score,
        Passage passage,
        int start,
        int end,
        List<Sighting> strongest)
        implements Comparable<Suspicion> {

    static Suspicion of(Rule rule, int rank, Severity severity, Passage passage) {
        int start = Integer.MAX_VALUE;
        int end = 0;
        List<Sighting> sightings = passage.sightings();
        SignSet counted = rule.counted();
        for (Sighting sighting : sightings)
            if (counted.has(sighting.sign())) {
                start = Math.min(start, sighting.start());
                end = Math.max(end, sighting.end());
            }
        List<Sighting> strongest = new ArrayList<>();
        for (Requirement need : rule.needs()) {
            Sighting longest = need.longest(sightings);
            if (longest != null) strongest.add(longest);
        }
        return new Suspicion(rule, rank, severity, rule.score(), passage, start, end, strongest);
    }

    /** The gravest first. */
    @Override
    public int compareTo(Suspicion other) {
        if (severity != other.severity) return severity.compareTo(other.severity);
        if (rank != other.rank) return Integer.compare(rank, other.rank);
        if (score != other.score) return Double.compare(other.score, score);
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }

    boolean overlaps(Suspicion other) {
        return start < other.end && other.start < end;
    }
}
