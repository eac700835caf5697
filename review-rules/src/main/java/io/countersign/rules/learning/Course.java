package io.countersign.rules.learning;

import io.countersign.rules.screening.Lexicon;
import io.countersign.rules.screening.Likeness;
import io.countersign.rules.screening.Screening;
import io.countersign.rules.screening.ScreeningInput;
import io.countersign.rules.screening.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** One course of learning: folds to measure and to set the limits, each source left out once, and at last all texts. */
public final class Course {

    private static final int FOLDS = 5;
    /** How often clean texts are put together anew, so that a text has many neighbours. */
    private static final int SHUFFLES = 3;
    /** How often unseen texts are: one draw of drafts is flagged half a percent oftener or less often than the next. */
    private static final int DRAWS = 3;
    /** The passages of a clean draft that are learnt once more. */
    private static final int SUSPECTS = 4;
    /** Of a text without Chinese characters; below every limit. */
    private static final double NOTHING_SAID = -10;

    private final Lexicon lexicon;
    private final long seed;
    private final Consumer<String> progress;
    private final Corpus corpus;
    private final Learner learner;
    private final List<Lesson> teaching;
    private final List<Lesson> samples;

    /** @param progress hears what is being done */
    public Course(Lexicon lexicon, Material material, long seed, Consumer<String> progress) {
        this.lexicon = lexicon;
        this.seed = seed;
        this.progress = progress;
        this.corpus = new Corpus(new Screening(lexicon));
        this.learner = new Learner(corpus, seed);
        this.teaching = read(material.teaching());
        this.samples = read(material.samples());
        progress.accept("read " + (teaching.size() + samples.size()) + " texts");
    }

    private List<Lesson> read(List<Example> examples) {
        List<Lesson> read = new ArrayList<>();
        for (Example example : examples) read.add(new Lesson(example, corpus.read(example.input())));
        Collections.shuffle(read, new Random(seed));
        return List.copyOf(read);
    }

    /**
     * What was learnt of all texts with its limits, and the figures of the folds, each screened without having been learnt
     * and put together to other drafts than those by which the limits were set.
     */
    public record Result(Weights weights, Figures figures) {}

    public Result learn() {
        List<Weights> learnt = new ArrayList<>();
        List<Sighted> pieces = new ArrayList<>();
        List<Sighted> drafts = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            progress.accept("fold " + (fold + 1) + " of " + FOLDS);
            Weights weights = learn(keep(fold, false));
            learnt.add(weights);
            sight(new Screening(lexicon.with(weights)), examples(keep(fold, true)), pieces, drafts);
        }
        Limits limits = new Limits(pieces, drafts);
        Figures folds = new Figures();
        for (int fold = 0; fold < FOLDS; fold++) {
            Screening screening = new Screening(lexicon.with(limits.applyTo(learnt.get(fold))));
            List<Example> unseen = examples(keep(fold, true));
            folds.pieces(screening, unseen);
            for (int draw = DRAWS; draw < 2 * DRAWS; draw++) folds.drafts(screening, unseen, seed + draw);
        }
        progress.accept("all texts");
        return new Result(limits.applyTo(learn(samples)), folds);
    }

    /** How each source fares with what was learnt of the others, under the limits of all. */
    public Figures leaveSourcesOut(Weights limits) {
        Figures figures = new Figures();
        TreeSet<String> sources = new TreeSet<>();
        samples.forEach(lesson -> sources.add(lesson.example().source()));
        for (String source : sources) {
            progress.accept("without " + source);
            Predicate<Lesson> own = lesson -> lesson.example().source().equals(source);
            List<Lesson> others = samples.stream().filter(own.negate()).toList();
            if (others.isEmpty()) continue;
            Screening screening = new Screening(lexicon.with(learn(others).limitedAs(limits)));
            figures.pieces(screening, examples(samples.stream().filter(own).toList()));
        }
        return figures;
    }

    private List<Lesson> keep(int fold, boolean inside) {
        List<Lesson> kept = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) if ((i % FOLDS == fold) == inside) kept.add(samples.get(i));
        return kept;
    }

    private static List<Example> examples(List<Lesson> lessons) {
        return lessons.stream().map(Lesson::example).toList();
    }

    /** At first from the texts and from passages across their borders, then again with what was wrongly suspected most. */
    private Weights learn(List<Lesson> known) {
        List<Lesson> lessons = new ArrayList<>(teaching);
        lessons.addAll(known);
        List<Counts> background = new ArrayList<>();
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++)
            for (Draft draft : drafts(lessons, shuffle)) background.addAll(corpus.passages(draft.input()));
        Screening first = new Screening(lexicon.with(learner.learn(lessons, background)));
        for (Draft draft : drafts(lessons, SHUFFLES))
            for (Likeness suspect : first.likenesses(draft.input(), SUSPECTS))
                background.addAll(corpus.passages(draft.cut(suspect.start(), suspect.end())));
        return learner.learn(lessons, background);
    }

    /** Of all sources together and of each alone: an article keeps to one subject oftener than to none. */
    private List<Draft> drafts(List<Lesson> lessons, int shuffle) {
        return new Drafts(seed + shuffle).clean(examples(lessons));
    }

    private void sight(Screening screening, List<Example> unseen, List<Sighted> pieces, List<Sighted> drafts) {
        for (Example example : unseen) {
            int length = example.text().length();
            pieces.add(new Sighted(example.ad(), length, margin(screening, example.input())));
        }
        for (int draw = 0; draw < DRAWS; draw++)
            for (Draft draft : new Drafts(seed + draw).clean(unseen))
                drafts.add(new Sighted(false, draft.text().length(), margin(screening, draft.input())));
    }

    /** The limits are not known yet, so that the excess is the margin itself. */
    private static double margin(Screening screening, ScreeningInput input) {
        return screening.likenesses(input, 1).stream()
                .mapToDouble(Likeness::excess)
                .findFirst()
                .orElse(NOTHING_SAID);
    }
}
