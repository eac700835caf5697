package io.countersign.rules.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.countersign.rules.screening.Calibration;
import io.countersign.rules.screening.GramTable;
import io.countersign.rules.screening.Weights;
import io.countersign.rules.screening.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Learns the weights of character sequences and signs by logistic regression. */
final class Learner {

    private static final double COST = 10;
    private static final double TOLERANCE = 0.05;
    /** Texts of a source with fewer are learnt several times over. */
    private static final int PLENTY = 2000;

    private static final int MOST_COPIES = 5;

    private final Corpus corpus;
    private final long seed;

    Learner(Corpus corpus, long seed) {
        this.corpus = corpus;
        this.seed = seed;
    }

    /** @param background passages of clean drafts, as they stand across the borders of texts */
    Weights learn(List<Lesson> lessons, List<Counts> background) {
        Vocabulary vocabulary = Vocabulary.of(lessons, corpus.gramCount());
        int firstSign = corpus.gramCount() + 1;
        List<Feature[]> rows = new ArrayList<>();
        List<Boolean> ads = new ArrayList<>();
        Map<String, Integer> copies = copies(lessons);
        for (Lesson lesson : lessons) {
            boolean ad = lesson.example().ad();
            for (List<Counts> wordings : lesson.passages())
                for (Counts wording : ad ? wordings.subList(0, 1) : wordings) {
                    if (wording.length == 0) continue;
                    Feature[] row = row(wording, vocabulary, firstSign);
                    for (int i = 0; i < copies.getOrDefault(group(lesson), 1); i++) {
                        rows.add(row);
                        ads.add(ad);
                    }
                }
        }
        for (Counts wording : background)
            if (wording.length > 0) {
                rows.add(row(wording, vocabulary, firstSign));
                ads.add(false);
            }
        return weights(train(rows, ads, firstSign + corpus.signs().size()), vocabulary, firstSign);
    }

    private static String group(Lesson lesson) {
        return lesson.example().ad() + " " + lesson.example().source();
    }

    private static Map<String, Integer> copies(List<Lesson> lessons) {
        Map<String, Integer> copies = new HashMap<>();
        lessons.forEach(lesson -> copies.merge(group(lesson), 1, Integer::sum));
        copies.replaceAll((group, texts) ->
                (int) Math.max(1, Math.min(MOST_COPIES, Math.round(Math.sqrt(PLENTY / (double) texts)))));
        return copies;
    }

    /** A sequence is the feature behind its number; the last feature stands for the bias. */
    private Feature[] row(Counts wording, Vocabulary vocabulary, int firstSign) {
        List<Feature> row = new ArrayList<>(wording.grams.length);
        double value = Wording.gramValue(wording.length);
        for (int i = 0; i < wording.grams.length; i++) {
            double readiness = vocabulary.readiness(wording.grams[i]);
            if (readiness > 0) row.add(new FeatureNode(wording.grams[i] + 1, value * readiness * wording.times[i]));
        }
        Arrays.stream(wording.signs)
                .sorted()
                .forEach(sign -> row.add(new FeatureNode(firstSign + sign, Wording.signValue(wording.length))));
        row.add(new FeatureNode(firstSign + corpus.signs().size(), 1));
        return row.toArray(Feature[]::new);
    }

    private double[] train(List<Feature[]> rows, List<Boolean> ads, int features) {
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = features;
        problem.bias = 1;
        problem.x = rows.toArray(Feature[][]::new);
        problem.y = ads.stream().mapToDouble(ad -> ad ? 1 : 0).toArray();
        Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, COST, 100, TOLERANCE);
        parameter.setRandom(new Random(seed));
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, parameter);
        double[] weights = model.getFeatureWeights();
        if (model.getLabels()[0] == 0) for (int i = 0; i < weights.length; i++) weights[i] = -weights[i];
        return weights;
    }

    private Weights weights(double[] learnt, Vocabulary vocabulary, int firstSign) {
        double[] weights = new double[corpus.gramCount()];
        Arrays.setAll(weights, gram -> learnt[gram] * vocabulary.readiness(gram));
        double heaviest = Arrays.stream(weights).map(Math::abs).max().orElse(0);
        double scale = Math.max(heaviest / Byte.MAX_VALUE, Double.MIN_NORMAL);
        Map<Long, Byte> grams = new HashMap<>();
        corpus.grams().forEach((gram, index) -> {
            byte weight = (byte) Math.round(weights[index] / scale);
            if (weight != 0) grams.put(gram, weight);
        });
        Map<String, Double> signs = new TreeMap<>();
        corpus.signs().forEach((sign, index) -> signs.put(sign, learnt[firstSign + index - 1]));
        return new Weights(GramTable.of(grams), scale, signs, learnt[learnt.length - 1], new Calibration(1, 0), 0, 0);
    }
}
