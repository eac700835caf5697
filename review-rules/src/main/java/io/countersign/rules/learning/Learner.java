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
    /** A sequence of one source alone tells the source, a rare one the text. */
    private static final int LEAST_SOURCES = 2;

    private static final int LEAST_TEXTS = 4;
    /** Texts of a source with fewer are learnt several times over. */
    private static final int PLENTY = 2000;

    private static final int MOST_COPIES = 5;
    private static final int TABLE_BITS = 17;

    private final Corpus corpus;
    private final long seed;

    Learner(Corpus corpus, long seed) {
        this.corpus = corpus;
        this.seed = seed;
    }

    /** @param background passages of clean drafts, as they stand across the borders of texts */
    Weights learn(List<Lesson> lessons, List<Counts> background) {
        int[] featureOf = features(lessons);
        int firstSign = corpus.gramCount() + 1;
        List<Feature[]> rows = new ArrayList<>();
        List<Boolean> ads = new ArrayList<>();
        Map<String, Integer> copies = copies(lessons);
        for (Lesson lesson : lessons) {
            boolean ad = lesson.example().ad();
            for (List<Counts> wordings : lesson.passages())
                for (Counts wording : ad ? wordings.subList(0, 1) : wordings) {
                    if (wording.length == 0) continue;
                    Feature[] row = row(wording, featureOf, firstSign);
                    for (int i = 0; i < copies.getOrDefault(group(lesson), 1); i++) {
                        rows.add(row);
                        ads.add(ad);
                    }
                }
        }
        for (Counts wording : background)
            if (wording.length > 0) {
                rows.add(row(wording, featureOf, firstSign));
                ads.add(false);
            }
        return weights(train(rows, ads, firstSign + corpus.signs().size()), firstSign);
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

    /** For each sequence its number as a feature from 1, or 0 where it is not learnt. */
    private int[] features(List<Lesson> lessons) {
        long[] sources = new long[corpus.gramCount()];
        int[] texts = new int[corpus.gramCount()];
        Map<String, Integer> known = new HashMap<>();
        for (Lesson lesson : lessons) {
            int source = known.computeIfAbsent(lesson.example().source(), name -> known.size());
            for (List<Counts> wordings : lesson.passages())
                for (int gram : wordings.get(0).grams) {
                    sources[gram] |= 1L << source;
                    texts[gram]++;
                }
        }
        int leastSources = Math.min(LEAST_SOURCES, known.size());
        int[] featureOf = new int[corpus.gramCount()];
        for (int gram = 0; gram < featureOf.length; gram++)
            if (Long.bitCount(sources[gram]) >= leastSources && texts[gram] >= LEAST_TEXTS) featureOf[gram] = gram + 1;
        return featureOf;
    }

    /** The last feature stands for the bias. */
    private Feature[] row(Counts wording, int[] featureOf, int firstSign) {
        List<Feature> row = new ArrayList<>(wording.grams.length);
        double value = Wording.gramValue(wording.length);
        for (int i = 0; i < wording.grams.length; i++) {
            int feature = featureOf[wording.grams[i]];
            if (feature > 0) row.add(new FeatureNode(feature, value * wording.times[i]));
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

    private Weights weights(double[] learnt, int firstSign) {
        double heaviest = 0;
        for (int i = 0; i < corpus.gramCount(); i++) heaviest = Math.max(heaviest, Math.abs(learnt[i]));
        double scale = Math.max(heaviest / Byte.MAX_VALUE, Double.MIN_NORMAL);
        Map<Long, Byte> grams = new HashMap<>();
        corpus.grams().forEach((gram, index) -> {
            byte weight = (byte) Math.round(learnt[index] / scale);
            if (weight != 0) grams.put(gram, weight);
        });
        Map<String, Double> signs = new TreeMap<>();
        corpus.signs().forEach((sign, index) -> signs.put(sign, learnt[firstSign + index - 1]));
        return new Weights(
                GramTable.of(grams, TABLE_BITS), scale, signs, learnt[learnt.length - 1], new Calibration(1, 0), 0, 0);
    }
}
