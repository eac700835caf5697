package io.countersign.rules.screening;

/**
 * How suspect the wording of a passage must be in a draft of one length.
 *
 * @param suspicion margin from which the classifier raises a finding by itself
 * @param support margin from which it does not speak against a rule
 */
record Limit(double suspicion, double support) {

    /** How far beyond suspicion chance does not reach. */
    private static final double DOUBT = 1;

    /** Margin from which what stands next to a passage excuses it no more: warnings stand beside advertisements too. */
    double certainty() {
        return suspicion + DOUBT;
    }
}
