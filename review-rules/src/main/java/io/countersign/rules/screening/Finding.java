package io.countersign.rules.screening;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What came of a rule in one text of a draft, before it is written out. */
record Finding(FieldText text, Suspicion suspicion) {

    private Severity severity() {
        return suspicion.severity();
    }

    ScreeningHit hit() {
        return text.hit(suspicion);
    }

    static int notes(List<Finding> findings) {
        return (int)
                findings.stream().filter(it -> it.severity() == Severity.NOTE).count();
    }

    /** No more than so many, the gravest and of equally grave ones the first, in the order in which they were found. */
    static List<Finding> gravest(List<Finding> found, int most) {
        if (found.size() <= most) return found;
        Set<Finding> gravest = Collections.newSetFromMap(new IdentityHashMap<>());
        found.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .limit(most)
                .forEach(gravest::add);
        return found.stream().filter(gravest::contains).toList();
    }
}
