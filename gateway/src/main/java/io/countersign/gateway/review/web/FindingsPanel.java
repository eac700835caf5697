package io.countersign.gateway.review.web;

import io.countersign.rules.content.DraftContent;
import io.countersign.rules.screening.ScreeningResult;
import io.countersign.rules.screening.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * The findings beside a text that is being written, the gravest first, grouped by what they ask for.
 *
 * @param unlisted how many more there are
 */
record FindingsPanel(List<Group> groups, int unlisted) {

    /** Nobody deals with more at a time, and a panel has to be there before the writer goes on. */
    private static final int MOST = 100;

    /** The findings that ask for the same thing. */
    record Group(Severity severity, List<NumberedHit> hits) {}

    /** The numbers follow the places in the text. */
    static FindingsPanel of(ScreeningResult result, DraftContent content) {
        var numbered = NumberedHit.of(result.findings(), content);
        var groups = new ArrayList<Group>();
        int room = MOST;
        for (var severity : Severity.values()) {
            var hits = numbered.stream()
                    .filter(it -> it.hit().severity() == severity)
                    .limit(room)
                    .toList();
            if (!hits.isEmpty()) groups.add(new Group(severity, hits));
            room -= hits.size();
        }
        return new FindingsPanel(groups, result.unlisted().count() + numbered.size() - (MOST - room));
    }
}
