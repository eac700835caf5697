package io.countersign.rules.signoff;

import java.util.Set;

/**
 * What a person is appointed to on one account, today.
 *
 * @param steps the review steps that he or she may sign
 * @param lead whether content-review lead or the lead's registered deputy
 * @param teacherOfUnit whether a teacher of the account's unit today (N2e)
 * @param deputy whether only as a named deputy
 */
public record Appointee(Signer signer, Set<ReviewStep> steps, boolean lead, boolean teacherOfUnit, boolean deputy) {

    public Appointee {
        steps = Set.copyOf(steps);
    }

    /** Whether a signature of this person answers N2e. */
    public boolean leads() {
        return lead && teacherOfUnit;
    }
}
