package io.countersign.rules.signoff;

import io.countersign.rules.Clause;
import io.countersign.rules.Policy;
import io.countersign.rules.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says what would keep a revision from ever being released, before anybody is asked to sign it. */
public final class SubmissionCheck {

    private SubmissionCheck() {}

    public static List<Refusal> check(ReleaseCase facts, Policy policy) {
        var refusals = new ArrayList<Refusal>();
        var requirements = new ArrayList<>(ReleaseCheck.accountsInOrder(facts));
        requirements.add(ReleaseCheck.rightsDeclared(facts));
        requirements.add(ReleaseCheck.noRegisteredOnlyTarget(facts));
        new ReleaseVerdict(requirements).refusals().forEach(refusals::add);
        refusals.addAll(staffing(facts, policy));
        return refusals;
    }

    /** N2b, N2e: for every step there is somebody else, and a lead among them. */
    static List<Refusal> staffing(ReleaseCase facts, Policy policy) {
        if (facts.targets().isEmpty()) return List.of();
        var tally = new Tally(facts, policy);
        var refusals = new ArrayList<Refusal>();
        for (var step : tally.open()) {
            if (tally.candidates(step).isEmpty()) refusals.add(Refusal.of(Clause.N2b, "staff.step", step));
        }
        if (refusals.isEmpty() && !seatable(tally, tally.vacancies(), new HashSet<>()))
            refusals.add(
                    Refusal.of(Clause.N2b, "staff.persons", tally.candidates().size(), policy.requiredSignatures()));
        if (policy.requireLead()) {
            var uncovered = tally.withoutLead().stream()
                    .filter(target -> tally.candidates().stream()
                            .noneMatch(one -> tally.roster().leads(target, one.person())))
                    .map(ReleaseTarget::name)
                    .collect(Collectors.joining("、"));
            if (!uncovered.isEmpty()) refusals.add(Refusal.of(Clause.R4, "staff.lead", uncovered));
        }
        return refusals;
    }

    /** Whether the open steps can be given to different people (R3). */
    private static boolean seatable(Tally tally, List<ReviewStep> vacant, Set<UUID> taken) {
        if (vacant.isEmpty()) return true;
        for (var one : tally.candidates(vacant.get(0))) {
            if (taken.add(one.person())) {
                if (seatable(tally, vacant.subList(1, vacant.size()), taken)) return true;
                taken.remove(one.person());
            }
        }
        return false;
    }
}
