package io.countersign.rules.finding;

import io.countersign.rules.Clause;
import io.countersign.rules.screening.Category;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.Severity;
import java.util.List;
import java.util.Map;

/**
 * What a kind of finding means, as its rules file says it.
 *
 * @param explanation with the way out; may hold {1}, {2}: what was found
 * @param details further lines of the rule by their first word
 */
public record FindingRule(
        String id,
        Clause clause,
        Category category,
        Severity severity,
        String explanation,
        Map<String, List<String>> details) {

    private static final int LONGEST_QUOTE = 80;

    public FindingRule {
        details = Map.copyOf(details);
    }

    public List<String> details(String key) {
        return details.getOrDefault(key, List.of());
    }

    /** The finding at a place of a field; facts stand in the explanation. */
    public ScreeningHit at(String field, int start, int end, String matched, String... facts) {
        String said = explanation;
        for (int i = 0; i < facts.length; i++) said = said.replace("{" + (i + 1) + "}", shortened(facts[i]));
        return new ScreeningHit(
                ScreeningHit.identify(id, field, start, end, matched),
                id,
                category,
                severity,
                field,
                start,
                end,
                shortened(matched),
                matched,
                said,
                clause);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
