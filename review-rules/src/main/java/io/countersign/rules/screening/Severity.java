package io.countersign.rules.screening;

/** What a finding asks for, the gravest first. */
public enum Severity {
    /** The draft cannot be submitted while this stands (R11). */
    BLOCK,
    /** Needs a waiver with a reason, shown to every voter (R11). */
    JUSTIFY,
    /** A pointer for the reader; asks for nothing. */
    NOTE
}
