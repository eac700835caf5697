package io.countersign.rules.screening;

import java.util.List;

/** Tells how much a run of sentences reads like an advertisement. Immutable. */
final class Classifier {

    private final Weights weights;
    private final double[] signWeights;

    Classifier(Weights weights, List<String> signNames) {
        this.weights = weights;
        this.signWeights = new double[SignSet.MOST];
        for (int sign = 0; sign < signNames.size(); sign++)
            signWeights[sign] = weights.signs().getOrDefault(signNames.get(sign), 0.0);
    }

    Opinion read(FieldText text, Limit limit) {
        return new Opinion(text.normal().text(), text.segments(), this, limit);
    }

    Limit limit(int draftLength) {
        return new Limit(weights.limit(draftLength), weights.support(draftLength));
    }

    double signWeights(SignSet signs) {
        return signs.sum(signWeights);
    }

    /**
     * Adds up the weights of all sequences.
     *
     * @param ended for each place takes those of the sequences that end before it
     * @param begun takes those of the sequences that begin before it
     */
    void addUp(Squeezed text, int[] ended, int[] begun) {
        GramTable grams = weights.grams();
        int length = text.length();
        long gram = 0;
        int sum = 0;
        for (int i = 0; i < length; i++) {
            gram = Gram.append(gram, text.at(i));
            int one = grams.weight(text.at(i));
            int two = i < 1 ? 0 : grams.weight(Gram.suffix(gram, 2));
            int three = i < 2 ? 0 : grams.weight(Gram.suffix(gram, 3));
            int four = i < 3 ? 0 : grams.weight(gram);
            sum += one + two + three + four;
            ended[i + 1] = sum;
            begun[i + 1] = one;
            if (i > 0) begun[i] += two;
            if (i > 1) begun[i - 1] += three;
            if (i > 2) begun[i - 2] += four;
        }
        for (int i = 1; i < begun.length; i++) begun[i] += begun[i - 1];
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
