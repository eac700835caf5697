package io.countersign.rules.signoff;

import java.util.Set;

/**
 * What entitled a person to a vote on the day it was cast; kept with the vote, because it is a fact of that date.
 *
 * @param steps the steps that the person was appointed for on every target
 * @param lead whether as content-review lead or registered deputy who teaches in the unit (N2e)
 * @param deputy whether as somebody's named deputy
 */
public record Qualification(Set<ReviewStep> steps, boolean lead, boolean deputy) {

    public Qualification {
        steps = Set.copyOf(steps);
    }
}
