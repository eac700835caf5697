package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.List;

/**
 * The answer of the screen for one draft.
 *
 * @param score how sure the screen is that the draft advertises, 0 to 1: that of the strongest finding
 * @param rulesVersion version of the lexicon and rules that were asked
 * @param findings in the order of the fields and of their places; of very many the gravest
 * @param unlisted how many more there are
 */
public record ScreeningResult(
        Verdict verdict, double score, String rulesVersion, List<ScreeningHit> findings, Unlisted unlisted) {

    public ScreeningResult {
        findings = List.copyOf(findings);
    }

    /** With all findings there are. */
    public ScreeningResult(Verdict verdict, double score, String rulesVersion, List<ScreeningHit> findings) {
        this(verdict, score, rulesVersion, findings, Unlisted.NONE);
    }

    /** With what was found by other means; in a picture that says more than the words of the same place. */
    public ScreeningResult with(List<ScreeningHit> others) {
        List<ScreeningHit> all = new ArrayList<>();
        for (ScreeningHit hit : findings) if (others.stream().noneMatch(hit::liesInPictureWith)) all.add(hit);
        all.addAll(others);
        Verdict gravest = unlisted.asking() == 0 ? Verdict.PASS : verdict;
        double surest = score;
        for (ScreeningHit hit : all) {
            Verdict own = Verdict.of(hit.severity());
            if (own.compareTo(gravest) < 0) gravest = own;
        }
        for (ScreeningHit hit : others) surest = Math.max(surest, certainty(hit.severity()));
        return new ScreeningResult(gravest, surest, rulesVersion, all, unlisted);
    }

    private static double certainty(Severity severity) {
        return switch (severity) {
            case BLOCK -> 0.99;
            case JUSTIFY -> 0.8;
            case NOTE -> 0.2;
        };
    }

    public List<ScreeningHit> findings(Severity severity) {
        return findings.stream().filter(hit -> hit.severity() == severity).toList();
    }
}
