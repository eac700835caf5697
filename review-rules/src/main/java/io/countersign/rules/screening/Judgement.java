package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
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
    private record Asked(int rank, Rule rule, SignSet opening) {

        static Asked of(int rank, Rule rule) {
            List<Requirement> needs = rule.needs();
            return new Asked(
                    rank, rule, needs.isEmpty() ? SignSet.NONE : needs.get(0).signs());
        }
    }

    /** The rules of one reach, by the signs that open them. */
    private static final class Questions {

        private final List<Asked> asked;
        /** For each sign the rules, one bit each; more than 64 share bits. */
        private final long[] opened = new long[SignSet.MOST];

        Questions(List<Asked> asked) {
            this.asked = asked;
            for (int i = 0; i < asked.size(); i++)
                for (int sign = 0; sign < SignSet.MOST; sign++)
                    if (asked.get(i).opening.has(sign)) opened[sign] |= 1L << i;
        }

        /** Those whose first requirement the signs meet. */
        void forEach(SignSet present, Consumer<Asked> action) {
            for (long left = present.union(opened); left != 0; left &= left - 1)
                for (int i = Long.numberOfTrailingZeros(left); i < asked.size(); i += Long.SIZE)
                    if (asked.get(i).opening.meets(present)) action.accept(asked.get(i));
        }
    }

    private final Questions ofPassages;
    private final Questions ofSentences;
    private final Questions ofFindings;
    private final List<Asked> ofWording;

    Judgement(List<Rule> rules) {
        ofPassages = new Questions(asked(rules, Reach.PASSAGE));
        ofSentences = new Questions(asked(rules, Reach.SENTENCE));
        ofFindings = new Questions(asked(rules, Reach.FINDING));
        ofWording = asked(rules, Reach.WORDING);
    }

    private static List<Asked> asked(List<Rule> rules, Reach reach) {
        return IntStream.range(0, rules.size())
                .filter(rank -> rules.get(rank).reach() == reach)
                .mapToObj(rank -> Asked.of(rank, rules.get(rank)))
                .toList();
    }

    /** The findings of one text by their place. */
    List<Suspicion> judge(List<Segment> segments, SignSet elsewhere, Opinion opinion) {
        List<Passage> passages = Passage.of(segments);
        List<Suspicion> suspicions = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++)
            ask(passages.get(i), ofPassages, neighbourhood(passages, i, elsewhere), elsewhere, opinion, suspicions);
        for (int i = 0; i < segments.size(); i++)
            if (!segments.get(i).present().isEmpty())
                ask(
                        Passage.of(segments, i, i),
                        ofSentences,
                        near(segments, i, i, elsewhere),
                        elsewhere,
                        opinion,
                        suspicions);
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

    private static void ask(
            Passage passage,
            Questions questions,
            Neighbourhood near,
            SignSet elsewhere,
            Opinion opinion,
            List<Suspicion> suspicions) {
        questions.forEach(passage.present(), asked -> {
            if (!asked.rule.firesOn(passage)) return;
            Suspicion suspicion = Suspicion.of(asked.rule, asked.rank, asked.rule.severity(), passage);
            suspicions.add(suspicion.with(severity(suspicion, near, elsewhere, opinion)));
        });
    }

    private static Severity severity(Suspicion suspicion, Neighbourhood near, SignSet elsewhere, Opinion opinion) {
        Rule rule = suspicion.rule();
        if (!opinion.supports(suspicion.passage())) return Severity.NOTE;
        if (!near.holdsAnyOf(rule.unless())) return rule.severity();
        Passage core = suspicion.core();
        boolean doubtless = opinion.isCertain(core) && !isIntroduced(core, rule.unless(), elsewhere);
        return doubtless && rule.severity() != Severity.NOTE ? Severity.JUSTIFY : Severity.NOTE;
    }

    /** A warning that quotes an advertisement stands before it; one behind it is as often a part of it. */
    private static boolean isIntroduced(Passage core, SignSet warnings, SignSet elsewhere) {
        int first = Math.max(0, core.first() - Passage.MOST_SENTENCES);
        return within(core.segments(), first, core.last(), elsewhere).holdsAnyOf(warnings);
    }

    private void askClassifier(List<Segment> segments, SignSet elsewhere, Opinion opinion, List<Suspicion> suspicions) {
        for (Asked asked : ofWording)
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
        ofFindings.forEach(passage.present(), asked -> {
            for (Sighting sighting : passage.sightings()) {
                if (!asked.opening.has(sighting.sign())) continue;
                Passage place = Passage.of(sighting);
                if (asked.rule.firesOn(place))
                    keep(Suspicion.of(asked.rule, asked.rank, asked.rule.severity(), place), kept);
            }
        });
    }

    private static void keep(Suspicion suspicion, NavigableMap<Integer, Suspicion> kept) {
        var before = kept.lowerEntry(suspicion.end());
        if (before == null || !before.getValue().overlaps(suspicion)) kept.put(suspicion.start(), suspicion);
    }
}
