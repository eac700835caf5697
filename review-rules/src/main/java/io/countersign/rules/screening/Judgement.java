package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Asks every rule and the classifier about every passage and keeps, of what overlaps, the gravest. */
final class Judgement {

    private static final Comparator<Suspicion> GRAVEST_FIRST = Comparator.comparing(Suspicion::severity)
            .thenComparing(Suspicion::rank)
            .thenComparing(Comparator.comparing(Suspicion::score).reversed())
            .thenComparing(Suspicion::start)
            .thenComparing(Suspicion::end);

    private final List<Rule> rules;

    Judgement(List<Rule> rules) {
        this.rules = rules;
    }

    /** The findings of one text by their place. */
    List<Suspicion> judge(List<Segment> segments, BitSet elsewhere, Opinion opinion) {
        List<Passage> passages = Passage.of(segments);
        List<Suspicion> suspicions = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++)
            ask(passages.get(i), neighbourhood(passages, i, elsewhere), Reach.PASSAGE, opinion, suspicions);
        for (int i = 0; i < segments.size(); i++)
            if (!segments.get(i).sightings().isEmpty())
                ask(Passage.of(segments.get(i)), near(segments, i, i, elsewhere), Reach.SENTENCE, opinion, suspicions);
        askClassifier(segments, elsewhere, opinion, suspicions);
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

    private static BitSet near(List<Segment> segments, int first, int last, BitSet elsewhere) {
        BitSet near = (BitSet) elsewhere.clone();
        for (int i = Math.max(0, first - 2); i <= Math.min(segments.size() - 1, last + 2); i++)
            near.or(segments.get(i).present());
        return near;
    }

    private void ask(Passage passage, BitSet near, Reach reach, Opinion opinion, List<Suspicion> suspicions) {
        for (int rank = 0; rank < rules.size(); rank++) {
            Rule rule = rules.get(rank);
            if (rule.reach() != reach || !rule.firesOn(passage.present(), passage.sightings())) continue;
            boolean excused = rule.unless().intersects(near) || !opinion.supports(passage);
            suspicions.add(Suspicion.of(rule, rank, excused ? Severity.NOTE : rule.severity(), passage));
        }
    }

    private void askClassifier(List<Segment> segments, BitSet elsewhere, Opinion opinion, List<Suspicion> suspicions) {
        for (int rank = 0; rank < rules.size(); rank++) {
            Rule rule = rules.get(rank);
            if (rule.reach() != Reach.WORDING) continue;
            for (Opinion.Window window : opinion.suspect()) {
                BitSet near = near(segments, window.first(), window.last(), elsewhere);
                Severity severity = rule.unless().intersects(near) ? Severity.NOTE : rule.severity();
                suspicions.add(opinion.suspicion(window, rule, rank, severity));
            }
        }
    }

    private void askInside(Passage passage, NavigableMap<Integer, Suspicion> kept) {
        for (int rank = 0; rank < rules.size(); rank++) {
            Rule rule = rules.get(rank);
            if (rule.reach() != Reach.FINDING) continue;
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
