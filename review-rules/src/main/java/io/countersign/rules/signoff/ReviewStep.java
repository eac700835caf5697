package io.countersign.rules.signoff;

/** The three reviews of 三审三校, in their order. */
public enum ReviewStep {
    FIRST,
    SECOND,
    FINAL
}
