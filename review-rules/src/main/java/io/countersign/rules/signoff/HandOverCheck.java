package io.countersign.rules.signoff;

import io.countersign.rules.Clause;
import io.countersign.rules.Policy;
import io.countersign.rules.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Decides whether a reviewer may hand a step to a registered deputy (代审); the first rule that refuses answers. */
public final class HandOverCheck {

    public static final String NO_DEPUTY = "handOver.noDeputy";
    public static final String NOT_DEPUTY = "handOver.notDeputy";
    public static final String CANNOT_SIGN = "handOver.cannotSign";
    public static final String NOT_LEAD = "handOver.notLead";

    private HandOverCheck() {}

    /**
     * Why the step cannot be handed over; empty if it can.
     *
     * @param own who hands over, with the revision and fingerprint before the eyes
     * @param deputies who is registered as that person's deputy on every target
     */
    public static Optional<Refusal> check(
            ReleaseCase facts, Ballot own, UUID to, Collection<UUID> deputies, Policy policy) {
        return giving(facts, own, policy)
                .or(() -> deputy(facts, own, to, deputies, policy))
                .or(() -> taking(facts, own, to, policy));
    }

    /** The deputies to whom this step can go, in the order in which they would be asked. */
    public static List<Signer> eligible(ReleaseCase facts, Ballot own, Collection<UUID> deputies, Policy policy) {
        return Roster.of(facts).everybody().stream()
                .filter(one -> check(facts, own, one.person(), deputies, policy).isEmpty())
                .toList();
    }

    /** Whoever gives a step away could have signed it; there is no need to wait for the turn. */
    private static Optional<Refusal> giving(ReleaseCase facts, Ballot own, Policy policy) {
        var ballot = new Ballot(own.person(), own.revision(), own.digest(), Decision.RECUSE);
        var refused = VoteCheck.check(facts, ballot, policy);
        if (refused.isPresent()) return refused;
        var tally = new Tally(facts, policy);
        return open(tally, own.person())
                ? Optional.empty()
                : Optional.of(VoteCheck.naming(Clause.R3, VoteCheck.STEP_TAKEN, tally.needed()));
    }

    private static boolean open(Tally tally, UUID person) {
        return tally.roster().steps(person).stream().anyMatch(tally.open()::contains);
    }

    private static Optional<Refusal> deputy(
            ReleaseCase facts, Ballot own, UUID to, Collection<UUID> deputies, Policy policy) {
        if (!to.equals(own.person()) && deputies.contains(to)) return Optional.empty();
        var names = Roster.of(facts).everybody().stream()
                .filter(one -> deputies.contains(one.person()))
                .filter(one -> taking(facts, own, one.person(), policy).isEmpty())
                .map(Signer::name)
                .collect(Collectors.joining("、"));
        return Optional.of(
                names.isEmpty() ? Refusal.of(Clause.N2b, NO_DEPUTY) : Refusal.of(Clause.N2b, NOT_DEPUTY, names));
    }

    /** The deputy can sign that very step, and as content-review lead where the signature was to be a lead's (R4). */
    private static Optional<Refusal> taking(ReleaseCase facts, Ballot own, UUID to, Policy policy) {
        var tally = new Tally(facts, policy);
        var step = VoteCheck.step(facts, own.person(), policy);
        var candidates = step.map(tally::candidates).orElse(List.of());
        if (candidates.stream().noneMatch(one -> one.person().equals(to)))
            return Optional.of(Refusal.of(Clause.N2b, CANNOT_SIGN));
        if (!policy.requireLead()) return Optional.empty();
        var lost = tally.withoutLead().stream()
                .filter(target -> tally.roster().leads(target, own.person()))
                .filter(target -> !tally.roster().leads(target, to))
                .map(ReleaseTarget::name)
                .collect(Collectors.joining("、"));
        return lost.isEmpty() ? Optional.empty() : Optional.of(Refusal.of(Clause.R4, NOT_LEAD, lost));
    }
}
