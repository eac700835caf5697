package io.countersign.rules.signoff;

import static io.countersign.rules.signoff.Requirement.missing;
import static io.countersign.rules.signoff.Requirement.satisfied;

import io.countersign.rules.Clause;
import io.countersign.rules.Policy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides whether a signed revision may go out: each rule by itself, all of them, in a fixed order. */
public final class ReleaseCheck {

    private static final ZoneId CAMPUS = ZoneId.of("Asia/Shanghai");

    private ReleaseCheck() {}

    public static ReleaseVerdict check(ReleaseCase facts, Policy policy, Instant now) {
        var tally = new Tally(facts, policy);
        var all = new ArrayList<Requirement>();
        all.add(enoughSignatures(facts, policy, tally));
        all.add(noOpenObjection(tally));
        all.add(noContributorCounts(tally));
        all.add(everyStepSigned(tally));
        all.add(leadSigned(policy, tally));
        all.addAll(responsiblePersons(facts));
        all.addAll(accountsInOrder(facts));
        all.add(newestRevision(facts));
        all.add(screened(facts));
        all.add(rightsDeclared(facts));
        all.add(noRegisteredOnlyTarget(facts));
        all.add(urgencySparesNothing(facts, policy, tally));
        all.add(procedureStands(facts));
        all.add(policyOfTheDay(facts, policy, now));
        return new ReleaseVerdict(all);
    }

    /** The three steps as a line: who signed, whose turn it is, who may. */
    public static List<StepStanding> steps(ReleaseCase facts, Policy policy) {
        var tally = new Tally(facts, policy);
        var open = tally.open();
        var turn = tally.inTurn();
        return Arrays.stream(ReviewStep.values())
                .map(step -> new StepStanding(
                        step,
                        tally.countedAt(step),
                        open.contains(step),
                        turn.contains(step),
                        open.contains(step) ? tally.candidates(step) : List.of()))
                .toList();
    }

    /** R1, first half: at least three distinct persons approved this very fingerprint. */
    static Requirement enoughSignatures(ReleaseCase facts, Policy policy, Tally tally) {
        int counted = tally.counted().size();
        int needed = policy.requiredSignatures();
        String fingerprint = facts.digest().abbreviated();
        if (counted >= needed) return satisfied(Clause.N2b, "signatures.complete", counted, needed, fingerprint);
        var maySign = tally.needed();
        var revoked = tally.revoked();
        var requirement = revoked.isEmpty()
                ? missing(Clause.N2b, "signatures.missing", counted, needed, fingerprint, needed - counted)
                : missing(
                        Clause.N2b,
                        "signatures.revoked",
                        counted,
                        needed,
                        fingerprint,
                        needed - counted,
                        voters(revoked));
        return requirement.curedBy(maySign);
    }

    /** R1, second half: nobody's objection to this content stands. */
    static Requirement noOpenObjection(Tally tally) {
        var objections = tally.objections();
        if (objections.isEmpty()) return satisfied(Clause.R1, "objection.none");
        return missing(Clause.R1, "objection.open", voters(objections))
                .curedBy(objections.stream().map(Vote::signer).toList());
    }

    /** R2: whoever made the revision is not counted; a vote that only such a person gave is lacking. */
    static Requirement noContributorCounts(Tally tally) {
        var own = tally.ofContributors();
        if (own.isEmpty()) return satisfied(Clause.R2, "contributors.none");
        var open = tally.open();
        return own.stream().noneMatch(vote -> open.contains(vote.step()))
                ? satisfied(Clause.R2, "contributors.notCounted", voters(own))
                : missing(Clause.R2, "contributors.only", voters(own)).curedBy(tally.needed());
    }

    /** R3: one person counts for one step, so each step has its own signer. */
    static Requirement everyStepSigned(Tally tally) {
        var open = tally.open();
        if (open.isEmpty()) return satisfied(Clause.R3, "steps.signed");
        return missing(Clause.R3, "steps.open", List.copyOf(open)).curedBy(tally.needed());
    }

    /** R4: the content-review lead or the registered deputy, a teacher of the unit, is among the signers. */
    static Requirement leadSigned(Policy policy, Tally tally) {
        if (!policy.requireLead()) return satisfied(Clause.R4, "lead.notRequired");
        var uncovered = tally.withoutLead();
        if (uncovered.isEmpty()) return satisfied(Clause.R4, "lead.signed");
        return missing(Clause.R4, "lead.missing", names(uncovered, ReleaseTarget::name))
                .curedBy(tally.candidates().stream()
                        .filter(one -> uncovered.stream()
                                .anyMatch(target -> tally.roster().leads(target, one.person())))
                        .toList());
    }

    /** R5: somebody of division rank answers for each account, and a teacher for a student organisation's. */
    static List<Requirement> responsiblePersons(ReleaseCase facts) {
        return perTarget(facts, Clause.R5, "responsible.valid", target -> {
            var duty = target.responsibility();
            if (duty.firstResponsible() == null) return "responsible.none";
            if (!duty.divisionRank()) return "responsible.rank";
            return duty.studentOrganisation() && duty.supervisingTeacher() == null ? "responsible.noTeacher" : "";
        });
    }

    /** R6: each account is filed, running and not stopped. */
    static List<Requirement> accountsInOrder(ReleaseCase facts) {
        return perTarget(facts, Clause.R6, "account.inOrder", target -> {
            var standing = target.standing();
            if (!standing.filed()) return "account.notFiled";
            if (standing.stopped()) return "account.stopped";
            return standing.active() ? "" : "account.notActive";
        });
    }

    /** R7: only the draft's newest revision can go out. */
    static Requirement newestRevision(ReleaseCase facts) {
        return facts.revision() == facts.latestRevision()
                ? satisfied(Clause.R7, "revision.newest", facts.revision())
                : missing(Clause.R7, "revision.outdated", facts.revision(), facts.latestRevision());
    }

    /** R11: screening has run on this fingerprint, nothing blocks, everything else is answered for; what is not listed is neither. */
    static Requirement screened(ReleaseCase facts) {
        var screening = facts.screening();
        if (screening == null || !screening.digest().equals(facts.digest()))
            return missing(Clause.R11, "screening.notRun");
        if (!screening.blocking().isEmpty())
            return missing(Clause.R11, "screening.blocked", screening.blocking().size());
        if (screening.unlisted() > 0) return missing(Clause.R11, "screening.unlisted", screening.unlisted());
        var unwaived = facts.unwaived();
        if (!unwaived.isEmpty()) return missing(Clause.R11, "screening.unwaived", unwaived.size());
        return satisfied(
                Clause.R11, "screening.passed", screening.needingWaiver().size());
    }

    /** R12: a repost names its source and licence, and the machine's part is declared. */
    static Requirement rightsDeclared(ReleaseCase facts) {
        var declared = facts.declarations();
        if (declared.reprint() && !declared.source()) return missing(Clause.R12, "rights.source");
        if (declared.reprint() && !declared.licence()) return missing(Clause.R12, "rights.licence");
        if (!declared.aiDeclared()) return missing(Clause.R12, "rights.ai");
        return satisfied(Clause.R12, "rights.declared");
    }

    /** R13: platforms that are only registered never get a publication. */
    static Requirement noRegisteredOnlyTarget(ReleaseCase facts) {
        if (facts.targets().isEmpty()) return missing(Clause.R13, "targets.none");
        var registeredOnly = facts.targets().stream()
                .filter(target -> target.standing().registeredOnly())
                .toList();
        return registeredOnly.isEmpty()
                ? satisfied(Clause.R13, "targets.publishable", facts.targets().size())
                : missing(Clause.R13, "targets.registeredOnly", names(registeredOnly, ReleaseTarget::name));
    }

    /** R17: an emergency frees the order and widens the pool, but the signatures stay as many. */
    static Requirement urgencySparesNothing(ReleaseCase facts, Policy policy, Tally tally) {
        if (!facts.urgent()) return satisfied(Clause.R17, "order.ordinary");
        return tally.counted().size() >= policy.requiredSignatures()
                ? satisfied(Clause.R17, "order.urgent", policy.requiredSignatures())
                : missing(Clause.R17, "order.urgentUnsigned", policy.requiredSignatures())
                        .curedBy(tally.candidates());
    }

    /** N2c: the round was not withdrawn, turned down or left to expire. */
    static Requirement procedureStands(ReleaseCase facts) {
        return facts.underReview() ? satisfied(Clause.N2c, "procedure.stands") : missing(Clause.N2c, "procedure.ended");
    }

    /** R20: a case is judged by the policy in force on the day of its submission. */
    static Requirement policyOfTheDay(ReleaseCase facts, Policy policy, Instant now) {
        var today = now.atZone(CAMPUS).toLocalDate();
        return policy.effectiveFrom().isAfter(facts.submittedOn())
                        || facts.submittedOn().isAfter(today)
                ? missing(
                        Clause.R20,
                        "policy.notInForce",
                        policy.effectiveFrom().toString(),
                        facts.submittedOn().toString())
                : satisfied(Clause.R20, "policy.inForce", policy.effectiveFrom().toString());
    }

    private static List<Requirement> perTarget(
            ReleaseCase facts, Clause clause, String fulfilled, Function<ReleaseTarget, String> fault) {
        var faults = facts.targets().stream()
                .filter(target -> !fault.apply(target).isEmpty())
                .map(target -> missing(clause, fault.apply(target), target.name()))
                .toList();
        return faults.isEmpty() ? List.of(satisfied(clause, fulfilled)) : faults;
    }

    private static String voters(List<Vote> votes) {
        return names(votes, vote -> vote.signer().name());
    }

    private static <T> String names(List<T> things, Function<T, String> name) {
        return things.stream().map(name).distinct().collect(Collectors.joining("、"));
    }
}
