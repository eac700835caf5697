package io.countersign.rules.screening;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the classifier has learnt, as written in {@code weights.txt}.
 *
 * @param scale what one step of a sequence's weight is worth
 * @param signs weight of each sign, by name
 * @param bias where the margin begins
 * @param calibration from the excess over the limit to a probability
 * @param shortLimit margin from which a short message is suspect
 * @param longLimit margin from which a passage of an article of one and a half thousand characters is suspect
 */
public record Weights(
        GramTable grams,
        double scale,
        Map<String, Double> signs,
        double bias,
        Calibration calibration,
        double shortLimit,
        double longLimit) {

    /** Up to here a draft is read as one passage. */
    private static final int SHORT = Sentences.LONGEST;

    private static final int LONG = 1500;

    /** How far below the limit the wording of a short message may stay where a rule speaks against it too. */
    private static final double SHORT_SUPPORT = 3;

    /** The same in an article and beyond. */
    private static final double LONG_SUPPORT = 1;

    private static final int LINE_BYTES = 90;

    public Weights {
        signs = Map.copyOf(signs);
    }

    /** Knows nothing: suspects nothing and speaks against no rule. */
    static Weights none() {
        return new Weights(GramTable.empty(), 1, Map.of(), -1, new Calibration(1, -100), 0, 0);
    }

    /** With the limits and the calibration that were found after the weights. */
    public Weights with(Calibration found, double newShortLimit, double newLongLimit) {
        return new Weights(grams, scale, signs, bias, found, newShortLimit, newLongLimit);
    }

    /** With the limits and the calibration of others. */
    public Weights limitedAs(Weights other) {
        return with(other.calibration, other.shortLimit, other.longLimit);
    }

    /** A long draft has more passages that may be suspected wrongly, so each must be more suspect. */
    public double limit(int draftLength) {
        return shortLimit + share(draftLength) * (longLimit - shortLimit);
    }

    /** Where a rule begins to stand: the longer the draft, the oftener signs meet by chance. */
    double support(int draftLength) {
        double below = SHORT_SUPPORT - share(draftLength) * (SHORT_SUPPORT - LONG_SUPPORT);
        return limit(draftLength) - Math.max(LONG_SUPPORT, below);
    }

    /** 0 for one passage, 1 for an article, growing with the logarithm of the length. */
    private static double share(int draftLength) {
        return Math.log(Math.max(SHORT, draftLength) / (double) SHORT) / Math.log(LONG / (double) SHORT);
    }

    /** The file, as {@link WeightsReader} reads it. */
    public String text() {
        StringBuilder text = new StringBuilder("# What the classifier has learnt; written by the command train.\n");
        line(text, "bias", bias);
        line(text, "scale", scale);
        line(text, "short", shortLimit);
        line(text, "long", longLimit);
        line(text, "slope", calibration.slope());
        line(text, "offset", calibration.offset());
        new TreeMap<>(signs).forEach((name, weight) -> line(text, "sign " + name, weight));
        byte[] bytes = grams.bytes();
        for (int from = 0; from < bytes.length; from += LINE_BYTES) {
            byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + LINE_BYTES));
            text.append("grams ")
                    .append(Base64.getEncoder().encodeToString(part))
                    .append('\n');
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, double value) {
        text.append(name).append(' ').append((float) value).append('\n');
    }
}
