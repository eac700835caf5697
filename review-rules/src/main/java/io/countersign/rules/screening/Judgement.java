package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Asks every rule and the classifier about every passage and keeps, of what overlaps, the gravest. */
final class Judgement {

    /** Sentences before and behind that may excuse a passage. */
    private static final int NEAR = 2;

    /** What stands around a passage; few rules fire and ask. */
    private interface Neighbourhood {
        boolean holdsAnyOf(SignSet signs);
    }

    /** A rule and the signs of its first requirement, of which few passages hold any. */
    private record Asked(int rank, Rule rule, SignSet opening) {}

    private final Map<Reach, Asked[]> byReach = new EnumMap<>(Reach.class);

    Judgement(List<Rule> rules) {
        for (Reach reach : Reach.values())
            byReach.put(
                    reach,
                    IntStream.range(0, rules.size())
                            .filter(rank -> rules.get(rank).reach() == reach)
                            .mapToObj(rank -> new Asked(rank, rules.get(rank), opening(rules.get(rank))))
                            .toArray(Asked[]::new));
    }

    private static SignSet opening(Rule rule) {
        return rule.needs().isEmpty() ? SignSet.NONE : rule.needs().get(0).signs();
    }

    private Asked[] asked(Reach reach) {
        return byReach.getOrDefault(reach, new Asked[0]);
    }

    /** The findings of one text by their place. */
    List<Suspicion> judge(List<Segment> segments, SignSet elsewhere, Opinion opinion) {
        List<Passage> passages = Passage.of(segments);
        List<Suspicion> suspicions = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++)
            ask(passages.get(i), Reach.PASSAGE, neighbourhood(passages, i, elsewhere), opinion, suspicions);
        for (int i = 0; i < segments.size(); i++)
            if (!segments.get(i).present().isEmpty())
                ask(Passage.of(segments, i, i), Reach.SENTENCE, near(segments, i, i, elsewhere), opinion, suspicions);
        askClassifier(segments, elsewhere, opinion, suspicions);
        NavigableMap<Integer, Suspicion> kept = new TreeMap<>();
        Collections.sort(suspicions);
        for (Suspicion suspicion : suspicions) keep(suspicion, kept);
        for (Suspicion flagged : List.copyOf(kept.values()))
            if (flagged.severity() != Severity.NOTE) askInside(flagged.passage(), kept);
        return List.copyOf(kept.values());
    }

    /** What stands in the passage before and behind, and in the title. */
    private static Neighbourhood neighbourhood(List<Passage> passages, int index, SignSet elsewhere) {
        return excuse -> {
            if (excuse.meets(elsewhere)) return true;
            for (int i = Math.max(0, index - 1); i <= Math.min(passages.size() - 1, index + 1); i++)
                if (excuse.meets(passages.get(i).present())) return true;
            return false;
        };
    }

    private static Neighbourhood near(List<Segment> segments, int first, int last, SignSet elsewhere) {
        return within(segments, Math.max(0, first - NEAR), Math.min(segments.size() - 1, last + NEAR), elsewhere);
    }

    private static Neighbourhood within(List<Segment> segments, int first, int last, SignSet elsewhere) {
        return excuse -> {
            if (excuse.meets(elsewhere)) return true;
            for (int i = first; i <= last; i++) if (excuse.meets(segments.get(i).present())) return true;
            return false;
        };
    }

    private void ask(Passage passage, Reach reach, Neighbourhood near, Opinion opinion, List<Suspicion> suspicions) {
        for (Asked asked : asked(reach)) {
            if (!asked.opening.meets(passage.present()) || !asked.rule.firesOn(passage)) continue;
            boolean excused = near.holdsAnyOf(asked.rule.unless()) || !opinion.supports(passage);
            Severity severity = excused ? Severity.NOTE : asked.rule.severity();
            suspicions.add(Suspicion.of(asked.rule, asked.rank, severity, passage));
        }
    }

    private void askClassifier(List<Segment> segments, SignSet elsewhere, Opinion opinion, List<Suspicion> suspicions) {
        for (Asked asked : asked(Reach.WORDING))
            for (Opinion.Window window : opinion.suspect()) {
                Neighbourhood near = opinion.isCertain(window)
                        ? within(segments, window.first(), window.last(), elsewhere)
                        : near(segments, window.first(), window.last(), elsewhere);
                boolean excused = near.holdsAnyOf(asked.rule.unless());
                Severity severity = excused ? Severity.NOTE : asked.rule.severity();
                suspicions.add(opinion.suspicion(window, asked.rule, asked.rank, severity));
            }
    }

    private void askInside(Passage passage, NavigableMap<Integer, Suspicion> kept) {
        for (Asked asked : asked(Reach.FINDING)) {
            if (!asked.opening.meets(passage.present())) continue;
            for (Sighting sighting : passage.sightings()) {
                Passage place = Passage.of(sighting);
                if (asked.opening.meets(place.present()) && asked.rule.firesOn(place))
                    keep(Suspicion.of(asked.rule, asked.rank, asked.rule.severity(), place), kept);
            }
        }
    }

    private static void keep(Suspicion suspicion, NavigableMap<Integer, Suspicion> kept) {
        var before = kept.lowerEntry(suspicion.end());
        if (before == null || !before.getValue().overlaps(suspicion)) kept.put(suspicion.start(), suspicion);
    }
}
