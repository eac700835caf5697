package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Asks every rule about every passage and keeps, of what overlaps, the gravest. */
final class Judgement {

    private static final Comparator<Suspicion> GRAVEST_FIRST = Comparator.comparing(Suspicion::severity)
            .thenComparing(Suspicion::rank)
            .thenComparing(Suspicion::start)
            .thenComparing(Suspicion::end);

    private final List<Rule> rules;

    Judgement(List<Rule> rules) {
        this.rules = rules;
    }

    /** The findings of one text by their place. */
    List<Suspicion> judge(List<Segment> segments, BitSet elsewhere) {
        List<Passage> passages = Passage.of(segments);
        List<Suspicion> suspicions = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++)
            ask(passages.get(i), neighbourhood(passages, i, elsewhere), true, suspicions);
        for (int i = 0; i < segments.size(); i++)
            if (!segments.get(i).sightings().isEmpty())
                ask(Passage.of(segments.get(i)), nearSentence(segments, i, elsewhere), false, suspicions);
        NavigableMap<Integer, Suspicion> kept = new TreeMap<>();
        suspicions.stream().sorted(GRAVEST_FIRST).forEach(suspicion -> keep(suspicion, kept));
        for (Suspicion flagged : List.copyOf(kept.values()))
            if (flagged.severity() != Severity.NOTE) askInside(flagged.passage(), kept);
        return List.copyOf(kept.values());
    }

    /** What stands in the passage before and behind, and in the title. */
    private static BitSet neighbourhood(List<Passage> passages, int index, BitSet elsewhere) {
        BitSet near = (BitSet) elsewhere.clone();
        for (int i = Math.max(0, index - 1); i <= Math.min(passages.size() - 1, index + 1); i++)
            near.or(passages.get(i).present());
        return near;
    }

    private static BitSet nearSentence(List<Segment> segments, int index, BitSet elsewhere) {
        BitSet near = (BitSet) elsewhere.clone();
        for (int i = Math.max(0, index - 2); i <= Math.min(segments.size() - 1, index + 2); i++)
            near.or(segments.get(i).present());
        return near;
    }

    private void ask(Passage passage, BitSet near, boolean wide, List<Suspicion> suspicions) {
        for (int rank = 0; rank < rules.size(); rank++) {
            Rule rule = rules.get(rank);
            if (rule.onlyInside() || rule.passage() != wide) continue;
            if (!rule.firesOn(passage.present(), passage.sightings())) continue;
            Severity severity = rule.unless().intersects(near) ? Severity.NOTE : rule.severity();
            suspicions.add(Suspicion.of(rule, rank, severity, passage));
        }
    }

    private void askInside(Passage passage, NavigableMap<Integer, Suspicion> kept) {
        for (int rank = 0; rank < rules.size(); rank++) {
            Rule rule = rules.get(rank);
            if (!rule.onlyInside()) continue;
            for (Sighting sighting : passage.sightings()) {
                if (!rule.counts(sighting)) continue;
                BitSet present = new BitSet();
                present.set(sighting.sign());
                Passage place = new Passage(sighting.start(), sighting.end(), List.of(sighting), present);
                if (rule.firesOn(present, place.sightings()))
                    keep(Suspicion.of(rule, rank, rule.severity(), place), kept);
            }
        }
    }

    private static void keep(Suspicion suspicion, NavigableMap<Integer, Suspicion> kept) {
        var before = kept.lowerEntry(suspicion.end());
        if (before == null || !before.getValue().overlaps(suspicion)) kept.put(suspicion.start(), suspicion);
    }
}
