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
 * @param reasons asked only of what is kept in the end
 */
record Suspicion(
        Rule rule, int rank, Severity severity, double score, Passage passage, int start, int end, Reasons reasons)
        implements Comparable<Suspicion> {

    /** What tells most. */
    interface Reasons {
        List<Sighting> strongest();
    }

    static Suspicion of(Rule rule, int rank, Severity severity, Passage passage) {
        SignSet counted = rule.counted();
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (int i = passage.first(); i <= passage.last(); i++) {
            Segment segment = passage.segments().get(i);
            if (!counted.meets(segment.present())) continue;
            for (int k = 0; k < segment.sightings().size(); k++) {
                Sighting sighting = segment.sightings().get(k);
                if (!counted.has(sighting.sign())) continue;
                start = Math.min(start, sighting.start());
                end = Math.max(end, sighting.end());
            }
        }
        Reasons reasons = () -> longest(rule, passage.sightings());
        return new Suspicion(rule, rank, severity, rule.score(), passage, start, end, reasons);
    }

    /** The same, held to be otherwise grave. */
    Suspicion with(Severity other) {
        return new Suspicion(rule, rank, other, score, passage, start, end, reasons);
    }

    /** The sentences from the first sign that counted to the last. */
    Passage core() {
        int first = passage.first();
        int last = passage.last();
        while (first < last && passage.segments().get(first).end() <= start) first++;
        while (last > first && passage.segments().get(last).start() >= end) last--;
        return Passage.of(passage.segments(), first, last);
    }

    /** For each requirement the longest sign that met it. */
    private static List<Sighting> longest(Rule rule, List<Sighting> sightings) {
        List<Sighting> longest = new ArrayList<>();
        for (Requirement need : rule.needs()) {
            Sighting one = need.longest(sightings);
            if (one != null) longest.add(one);
        }
        return longest;
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
