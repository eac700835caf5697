package io.countersign.rules.learning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which sequences are learnt, and how readily: what stands far oftener on one side than on the other is believed sooner
 * (Wang and Manning 2012, log-count ratios).
 */
final class Vocabulary {

    /** A sequence of one source alone tells the source, a rare one the text. */
    private static final int LEAST_SOURCES = 2;

    private static final int LEAST_TEXTS = 4;
    /** Of what both sides use alike. */
    private static final double LEAST_READINESS = 0.3;
    /** For each e times that one side uses a sequence oftener. */
    private static final double GROWTH = 0.8;

    private static final double MOST_READINESS = 3;

    private final double[] readiness;

    private Vocabulary(double[] readiness) {
        this.readiness = readiness;
    }

    static Vocabulary of(List<Lesson> lessons, int gramCount) {
        long[] sources = new long[gramCount];
        int[] inAds = new int[gramCount];
        int[] inClean = new int[gramCount];
        int ads = 0;
        int clean = 0;
        Map<String, Integer> known = new HashMap<>();
        for (Lesson lesson : lessons) {
            int source = known.computeIfAbsent(lesson.example().source(), name -> known.size());
            boolean ad = lesson.example().ad();
            for (List<Counts> wordings : lesson.passages()) {
                if (ad) ads++;
                else clean++;
                for (int gram : wordings.get(0).grams) {
                    sources[gram] |= 1L << source;
                    if (ad) inAds[gram]++;
                    else inClean[gram]++;
                }
            }
        }
        int leastSources = Math.min(LEAST_SOURCES, known.size());
        double[] readiness = new double[gramCount];
        for (int gram = 0; gram < gramCount; gram++)
            if (Long.bitCount(sources[gram]) >= leastSources && inAds[gram] + inClean[gram] >= LEAST_TEXTS)
                readiness[gram] = readiness(share(inAds[gram], ads) / share(inClean[gram], clean));
        return new Vocabulary(readiness);
    }

    /** Of how many passages it would be a part, were there one more with it and one more without. */
    private static double share(int with, int passages) {
        return (with + 1.0) / (passages + 2.0);
    }

    private static double readiness(double ratio) {
        return Math.min(MOST_READINESS, LEAST_READINESS + GROWTH * Math.abs(Math.log(ratio)));
    }

    /** By which its count is multiplied, 0 where it is not learnt. */
    double readiness(int gram) {
        return readiness[gram];
    }
}
