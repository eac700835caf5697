package io.countersign.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * The school's choices where the rules leave one, from a date on (R20).
 *
 * @param effectiveFrom first day, Asia/Shanghai
 * @param requiredSignatures distinct approvals needed; at least three (N2b)
 * @param excludeContributors whether contributors' votes are refused (R2)
 * @param requireLead whether one counted vote must be the content-review lead's or deputy's (R4)
 * @param parallelSteps whether the steps may be signed in any order
 * @param approvalWindow how long a round may take (6.3)
 * @param dormancyDays days without a post that lead to WATCH, WARNING, DORMANT and OVERDUE (6.6)
 */
public record Policy(
        LocalDate effectiveFrom,
        int requiredSignatures,
        boolean excludeContributors,
        boolean requireLead,
        boolean parallelSteps,
        Duration approvalWindow,
        List<Integer> dormancyDays) {

    /** No policy may ask for fewer (N2b, R1). */
    public static final int FEWEST_SIGNATURES = 3;

    public Policy {
        dormancyDays = List.copyOf(dormancyDays);
        if (requiredSignatures < FEWEST_SIGNATURES)
            throw new IllegalArgumentException("N2b: at least 3 signatures, not " + requiredSignatures);
        if (approvalWindow.isNegative() || approvalWindow.isZero())
            throw new IllegalArgumentException("approval window must be positive: " + approvalWindow);
        if (dormancyDays.size() != 4 || !dormancyDays.stream().sorted().toList().equals(dormancyDays))
            throw new IllegalArgumentException("dormancy needs four ascending numbers of days: " + dormancyDays);
    }

    /** The defaults of the domain guide, in force from the given day. */
    public static Policy defaults(LocalDate effectiveFrom) {
        return new Policy(effectiveFrom, 3, true, true, false, Duration.ofDays(3), List.of(30, 60, 90, 180));
    }
}
