package io.countersign.rules.signoff;

import io.countersign.rules.Policy;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which votes count today, and which steps they leave open. */
final class Tally {

    private final ReleaseCase facts;
    private final Policy policy;
    private final Roster roster;
    private final List<Vote> counted;

    Tally(ReleaseCase facts, Policy policy) {
        this.facts = facts;
        this.policy = policy;
        this.roster = Roster.of(facts);
        this.counted = count();
    }

    Roster roster() {
        return roster;
    }

    /** Approvals of this very revision and fingerprint, each person once (R1, R2, R3, R7). */
    List<Vote> counted() {
        return counted;
    }

    private List<Vote> count() {
        var persons = new HashSet<UUID>();
        return approvals()
                .filter(vote -> !barred(vote.signer().person()))
                .filter(this::stillQualified)
                .filter(vote -> persons.add(vote.signer().person()))
                .toList();
    }

    /** Approvals whose signer has lost the qualification since (domain guide, trap 3). */
    List<Vote> revoked() {
        return approvals().filter(Predicate.not(this::stillQualified)).toList();
    }

    List<Vote> ofContributors() {
        return approvals().filter(vote -> barred(vote.signer().person())).toList();
    }

    /** Objections to this content, in whatever round, that their owners have not lifted by approving it later. */
    List<Vote> objections() {
        Map<UUID, Vote> last = new LinkedHashMap<>();
        facts.votes().stream()
                .filter(vote -> vote.digest().equals(facts.digest()) && vote.decision() != Decision.RECUSE)
                .forEach(vote -> last.put(vote.signer().person(), vote));
        return last.values().stream().filter(vote -> vote.decision().objects()).toList();
    }

    Optional<Vote> voteOf(UUID person) {
        return facts.votes().stream()
                .filter(vote -> vote.revision() == facts.revision()
                        && vote.signer().person().equals(person))
                .findFirst();
    }

    List<Vote> countedAt(ReviewStep step) {
        return counted().stream().filter(vote -> vote.step() == step).toList();
    }

    /** Steps that lack a signature, in their order, each as often as it lacks one. */
    List<ReviewStep> vacancies() {
        return Arrays.stream(ReviewStep.values())
                .flatMap(step -> Collections.nCopies(
                        Math.max(0, seats(step) - countedAt(step).size()), step)
                        .stream())
                .toList();
    }

    /** Steps that lack a signature, in their order. */
    List<ReviewStep> open() {
        return vacancies().stream().distinct().toList();
    }

    /** Steps that may be signed now: the first open one, or all of them where the order is free. */
    Set<ReviewStep> inTurn() {
        var open = open();
        return facts.urgent() || policy.parallelSteps() || open.isEmpty() ? Set.copyOf(open) : Set.of(open.get(0));
    }

    /** People who may still sign and have not. */
    List<Signer> candidates() {
        return roster.everybody().stream()
                .filter(one -> !barred(one.person()) && voteOf(one.person()).isEmpty())
                .toList();
    }

    /** Those of them who are appointed for a step that lacks a signature. */
    List<Signer> needed() {
        var open = open();
        return candidates().stream()
                .filter(one -> roster.steps(one.person()).stream().anyMatch(open::contains))
                .toList();
    }

    List<Signer> candidates(ReviewStep step) {
        return candidates().stream()
                .filter(one -> roster.steps(one.person()).contains(step))
                .toList();
    }

    /** Targets that no counted vote of a lead or registered deputy covers (R4). */
    List<ReleaseTarget> withoutLead() {
        var counted = counted();
        return facts.targets().stream()
                .filter(target -> counted.stream()
                        .noneMatch(vote -> roster.leads(target, vote.signer().person())))
                .toList();
    }

    boolean barred(UUID person) {
        return policy.excludeContributors() && facts.contributors().contains(person);
    }

    private Stream<Vote> approvals() {
        return facts.votes().stream()
                .filter(vote -> vote.decision() == Decision.APPROVE
                        && vote.revision() == facts.revision()
                        && vote.digest().equals(facts.digest()));
    }

    private boolean stillQualified(Vote vote) {
        return vote.qualification().steps().contains(vote.step())
                && roster.steps(vote.signer().person()).contains(vote.step());
    }

    /** Signatures beyond three, where the policy asks for them, belong to the second review. */
    private int seats(ReviewStep step) {
        return step == ReviewStep.SECOND ? policy.requiredSignatures() - ReviewStep.values().length + 1 : 1;
    }
}
