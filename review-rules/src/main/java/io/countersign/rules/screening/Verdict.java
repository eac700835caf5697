package io.countersign.rules.screening;

/** What the findings of a draft amount to. */
public enum Verdict {
    BLOCK,
    JUSTIFY,
    PASS;

    static Verdict of(Severity gravest) {
        return switch (gravest) {
            case BLOCK -> BLOCK;
            case JUSTIFY -> JUSTIFY;
            case NOTE -> PASS;
        };
    }
}
