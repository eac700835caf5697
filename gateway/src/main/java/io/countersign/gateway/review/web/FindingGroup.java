package io.countersign.gateway.review.web;

import io.countersign.rules.content.DraftContent;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.Severity;
import java.util.Arrays;
import java.util.List;

/** The findings that ask for the same thing, for the editor's panel. */
record FindingGroup(Severity severity, List<NumberedHit> hits) {

    /** The gravest group first; the numbers follow the places in the text. */
    static List<FindingGroup> of(List<ScreeningHit> findings, DraftContent content) {
        var numbered = NumberedHit.of(findings, content);
        return Arrays.stream(Severity.values())
                .map(severity -> new FindingGroup(
                        severity,
                        numbered.stream()
                                .filter(it -> it.hit().severity() == severity)
                                .toList()))
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }
}
