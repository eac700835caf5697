package io.countersign.rules.screening;

import java.util.List;

/** Screens drafts for advertising (A9, R11). Immutable; one instance serves all threads. */
public final class Screening {

    private final Lexicon lexicon;

    public Screening(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** With the lexicon that comes with this library. */
    public static Screening standard() {
        return new Screening(Lexicon.standard());
    }

    public String rulesVersion() {
        return lexicon.version();
    }

    public ScreeningResult screen(ScreeningInput input) {
        return new ScreeningResult(Verdict.PASS, 0, lexicon.version(), List.of());
    }

    /** Everything that was seen and weighed, also where no finding came of it. */
    public List<Evidence> evidence(ScreeningInput input) {
        return List.of();
    }
}
