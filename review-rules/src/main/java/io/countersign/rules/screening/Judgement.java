package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Asks every rule and the classifier about every passage and keeps, of what overlaps, the gravest. */
final class Judgement {

    private static final Comparator<Suspicion> GRAVEST_FIRST = Comparator.comparing(Suspicion::severity)
            .thenComparing(Suspicion::rank)
            .thenComparing(Comparator.comparing(Suspicion::score).reversed())
            .thenComparing(Suspicion::start)
            .thenComparing(Suspicion::end);

    /** Sentences before and behind that may excuse a passage. */
    private static final int NEAR = 2;

    /** What stands around a passage; few rules fire and ask. */
    private interface Neighbourhood {
        boolean holdsAnyOf(BitSet signs);
    }

    private final List<Rule> rules;
    /** For each sign the rules whose first requirement it meets, by their rank: few rules come into question. */
    private final Map<Integer, BitSet> openedBy = new HashMap<>();

    Judgement(List<Rule> rules) {
        this.rules = rules;
        for (int rank = 0; rank < rules.size(); rank++)
            for (Requirement need : rules.get(rank).needs().stream().limit(1).toList()) {
                int opened = rank;
                need.signs().stream()
                        .forEach(sign -> openedBy.computeIfAbsent(sign, key -> new BitSet())
                                .set(opened));
            }
    }

    private BitSet inQuestion(BitSet present) {
        BitSet ranks = new BitSet(rules.size());
        for (int sign = present.nextSetBit(0); sign >= 0; sign = present.nextSetBit(sign + 1)) {
            BitSet opened = openedBy.get(sign);
            if (opened != null) ranks.or(opened);
        }
        return ranks;
    }

    /** The findings of one text by their place. */
    List<Suspicion> judge(List<Segment> segments, BitSet elsewhere, Opinion opinion) {
        List<Passage> passages = Passage.of(segments);
        List<Suspicion> suspicions = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++)
            ask(passages.get(i), Reach.PASSAGE, neighbourhood(passages, i, elsewhere), opinion, suspicions);
        for (int i = 0; i < segments.size(); i++)
            if (!segments.get(i).sightings().isEmpty())
                ask(Passage.of(segments.get(i)), Reach.SENTENCE, near(segments, i, i, elsewhere), opinion, suspicions);
        askClassifier(segments, elsewhere, opinion, suspicions);
        NavigableMap<Integer, Suspicion> kept = new TreeMap<>();
        suspicions.stream().sorted(GRAVEST_FIRST).forEach(suspicion -> keep(suspicion, kept));
        for (Suspicion flagged : List.copyOf(kept.values()))
            if (flagged.severity() != Severity.NOTE) askInside(flagged.passage(), kept);
        return List.copyOf(kept.values());
    }

    /** What stands in the passage before and behind, and in the title. */
    private static Neighbourhood neighbourhood(List<Passage> passages, int index, BitSet elsewhere) {
        return excuse -> {
            if (excuse.intersects(elsewhere)) return true;
            for (int i = Math.max(0, index - 1); i <= Math.min(passages.size() - 1, index + 1); i++)
                if (excuse.intersects(passages.get(i).present())) return true;
            return false;
        };
    }

    private static Neighbourhood near(List<Segment> segments, int first, int last, BitSet elsewhere) {
        return within(segments, Math.max(0, first - NEAR), Math.min(segments.size() - 1, last + NEAR), elsewhere);
    }

    private static Neighbourhood within(List<Segment> segments, int first, int last, BitSet elsewhere) {
        return excuse -> {
            if (excuse.intersects(elsewhere)) return true;
            for (int i = first; i <= last; i++)
                if (excuse.intersects(segments.get(i).present())) return true;
            return false;
        };
    }

    private void ask(Passage passage, Reach reach, Neighbourhood near, Opinion opinion, List<Suspicion> suspicions) {
        BitSet ranks = inQuestion(passage.present());
        for (int rank = ranks.nextSetBit(0); rank >= 0; rank = ranks.nextSetBit(rank + 1)) {
            Rule rule = rules.get(rank);
            if (rule.reach() != reach || !rule.firesOn(passage.present(), passage.sightings())) continue;
            boolean excused = near.holdsAnyOf(rule.unless()) || !opinion.supports(passage);
            suspicions.add(Suspicion.of(rule, rank, excused ? Severity.NOTE : rule.severity(), passage));
        }
    }

    private void askClassifier(List<Segment> segments, BitSet elsewhere, Opinion opinion, List<Suspicion> suspicions) {
        for (int rank = 0; rank < rules.size(); rank++) {
            Rule rule = rules.get(rank);
            if (rule.reach() != Reach.WORDING) continue;
            for (Opinion.Window window : opinion.suspect()) {
                Neighbourhood near = opinion.isCertain(window)
                        ? within(segments, window.first(), window.last(), elsewhere)
                        : near(segments, window.first(), window.last(), elsewhere);
                Severity severity = near.holdsAnyOf(rule.unless()) ? Severity.NOTE : rule.severity();
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
