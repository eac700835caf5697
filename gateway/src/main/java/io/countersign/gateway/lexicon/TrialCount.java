package io.countersign.gateway.lexicon;

/** How far a trial is and what it found. */
record TrialCount(int total, int done, int changed, int stricter, int milder) {

    static TrialCount of(int total) {
        return new TrialCount(total, 0, 0, 0, 0);
    }

    TrialCount unchanged() {
        return new TrialCount(total, done + 1, changed, stricter, milder);
    }

    TrialCount with(TrialChange change) {
        return new TrialCount(
                total,
                done + 1,
                changed + 1,
                stricter + (change.stricter() ? 1 : 0),
                milder + (change.milder() ? 1 : 0));
    }
}
