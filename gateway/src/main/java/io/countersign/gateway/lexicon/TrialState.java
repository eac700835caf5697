package io.countersign.gateway.lexicon;

/** How far a trial is. */
public enum TrialState {
    RUNNING,
    FINISHED,
    CANCELLED
}
