package io.countersign.rules.screening;

import java.util.List;

/**
 * The answer of the screen for one draft.
 *
 * @param score how sure the screen is that the draft advertises, 0 to 1: that of the strongest finding
 * @param rulesVersion version of the lexicon and rules that were asked
 * @param findings in the order of the fields and of their places
 */
public record ScreeningResult(Verdict verdict, double score, String rulesVersion, List<ScreeningHit> findings) {

    public ScreeningResult {
        findings = List.copyOf(findings);
    }

    public List<ScreeningHit> findings(Severity severity) {
        return findings.stream().filter(hit -> hit.severity() == severity).toList();
    }
}
