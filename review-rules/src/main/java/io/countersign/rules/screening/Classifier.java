package io.countersign.rules.screening;

import java.util.List;

/** Tells how much a run of sentences reads like an advertisement. Immutable. */
final class Classifier {

    private final Weights weights;
    private final double[] signWeights;

    Classifier(Weights weights, List<String> signNames) {
        this.weights = weights;
        this.signWeights = signNames.stream()
                .mapToDouble(name -> weights.signs().getOrDefault(name, 0.0))
                .toArray();
    }

    Opinion read(FieldText text, Limit limit) {
        return new Opinion(text.normal().text(), text.segments(), this, limit);
    }

    Limit limit(int draftLength) {
        return new Limit(weights.limit(draftLength), weights.support(draftLength));
    }

    double signWeight(int sign) {
        return signWeights[sign];
    }

    /** Of all sequences that end at a character, added to the sums up to the one before. */
    void addUp(Squeezed text, int[] sums) {
        GramTable grams = weights.grams();
        long gram = 0;
        for (int i = 0; i < text.length(); i++) {
            gram = Gram.append(gram, text.at(i));
            int at = i * Gram.LONGEST;
            for (int n = 1; n <= Gram.LONGEST; n++) {
                int weight = i + 1 < n ? 0 : grams.weight(Gram.suffix(gram, n));
                sums[at + Gram.LONGEST + n - 1] = sums[at + n - 1] + weight;
            }
        }
    }

    double margin(int gramSum, double signSum, int length) {
        return weights.bias()
                + weights.scale() * gramSum * Wording.gramValue(length)
                + signSum * Wording.signValue(length);
    }

    double probability(double excess) {
        return weights.calibration().probability(excess);
    }
}
