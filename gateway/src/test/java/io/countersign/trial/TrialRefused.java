package io.countersign.trial;

/** Why trial mode does not start, in a sentence for the person at the terminal. */
final class TrialRefused extends RuntimeException {

    TrialRefused(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
