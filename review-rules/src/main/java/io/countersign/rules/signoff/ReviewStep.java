package io.countersign.rules.signoff;

/** The three review steps: 初审, 复审, 终审. */
public enum ReviewStep {
    FIRST,
    SECOND,
    FINAL
}
