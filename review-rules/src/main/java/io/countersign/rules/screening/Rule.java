package io.countersign.rules.screening;

import io.countersign.rules.Clause;
import java.util.List;

/**
 * What a combination of signs means, as written in {@code rules.txt}.
 *
 * @param score how often a passage with this combination was an advertisement when it was measured
 * @param reach where the signs must stand together
 * @param needs all must be met
 * @param unless where one of these is near, the finding is a NOTE
 * @param explanation may hold {1}, {2}: the longest words that met that requirement
 */
record Rule(
        String id,
        Clause clause,
        Category category,
        Severity severity,
        double score,
        Reach reach,
        List<Requirement> needs,
        SignSet unless,
        String explanation) {

    Rule {
        needs = List.copyOf(needs);
    }

    boolean firesOn(Passage passage) {
        for (int i = 0; i < needs.size(); i++) if (!needs.get(i).mayBeMetBy(passage.present())) return false;
        for (Requirement need : needs) if (need.asksForWords() && !need.isMetBy(passage)) return false;
        return true;
    }

    /** The signs that it weighs. */
    SignSet counted() {
        SignSet counted = SignSet.NONE;
        for (Requirement need : needs) counted = counted.and(need.signs());
        return counted;
    }
}
