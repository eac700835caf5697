package io.countersign.rules.signoff;

import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Every requirement of a release with its status: the one list that page, interface and release read. */
public record ReleaseVerdict(List<Requirement> requirements) {

    /** What signatures and their grounds decide; the rest are facts of the release day. */
    private static final Set<Clause> OF_SIGN_OFF =
            EnumSet.of(Clause.N2b, Clause.R1, Clause.R2, Clause.R3, Clause.R4, Clause.R7, Clause.R11, Clause.R17);

    public ReleaseVerdict {
        requirements = List.copyOf(requirements);
    }

    /** Whether the revision may go out now. */
    public boolean releasable() {
        return missing().isEmpty();
    }

    /** Whether the signatures are complete, whatever the accounts look like today. */
    public boolean signedOff() {
        return missing().stream().noneMatch(requirement -> OF_SIGN_OFF.contains(requirement.clause()));
    }

    public List<Requirement> missing() {
        return requirements.stream()
                .filter(requirement -> !requirement.satisfied())
                .toList();
    }

    public List<Refusal> refusals() {
        return missing().stream()
                .map(requirement -> new Refusal(requirement.clause(), requirement.code(), requirement.facts()))
                .toList();
    }
}
