package io.countersign.rules.signoff;

import io.countersign.rules.Clause;
import io.countersign.rules.Policy;
import io.countersign.rules.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Decides whether a person may cast a vote now; the first rule that refuses answers. */
public final class VoteCheck {

    public static final String CONTRIBUTOR = "vote.contributor";
    public static final String NOT_QUALIFIED = "vote.notQualified";
    public static final String STALE_REVISION = "vote.staleRevision";
    public static final String STALE_DIGEST = "vote.staleDigest";
    public static final String SIGNED_ALREADY = "vote.signedAlready";
    public static final String OUT_OF_TURN = "vote.outOfTurn";
    public static final String STEP_TAKEN = "vote.stepTaken";
    public static final String UNWAIVED = "vote.unwaived";

    private static final List<Rule> RULES = List.of(
            VoteCheck::contributor,
            VoteCheck::qualified,
            VoteCheck::sameRevision,
            VoteCheck::sameContent,
            VoteCheck::once,
            VoteCheck::inTurn,
            VoteCheck::findingsAnswered);

    private VoteCheck() {}

    public static Optional<Refusal> check(ReleaseCase facts, Ballot ballot, Policy policy) {
        var tally = new Tally(facts, policy);
        return RULES.stream()
                .flatMap(rule -> rule.refuse(facts, ballot, tally).stream())
                .findFirst();
    }

    /** The step that a vote of this person would be for; empty if the person has none. */
    public static Optional<ReviewStep> step(ReleaseCase facts, UUID person, Policy policy) {
        var tally = new Tally(facts, policy);
        var own = tally.roster().steps(person);
        var turn = tally.inTurn();
        var open = tally.open();
        return own.stream()
                .sorted()
                .filter(turn::contains)
                .findFirst()
                .or(() -> own.stream().sorted().filter(open::contains).findFirst())
                .or(() -> own.stream().sorted().findFirst());
    }

    /** R2: who made it does not judge it. */
    private static Optional<Refusal> contributor(ReleaseCase facts, Ballot ballot, Tally tally) {
        return tally.barred(ballot.person())
                ? Optional.of(naming(Clause.R2, CONTRIBUTOR, tally.needed()))
                : Optional.empty();
    }

    /** N2b: reviewers are appointed, on every target of the revision. */
    private static Optional<Refusal> qualified(ReleaseCase facts, Ballot ballot, Tally tally) {
        return tally.roster().steps(ballot.person()).isEmpty()
                ? Optional.of(naming(Clause.N2b, NOT_QUALIFIED, tally.needed()))
                : Optional.empty();
    }

    /** R7: a vote is for the newest revision only. */
    private static Optional<Refusal> sameRevision(ReleaseCase facts, Ballot ballot, Tally tally) {
        return ballot.revision() == facts.revision() && facts.revision() == facts.latestRevision()
                ? Optional.empty()
                : Optional.of(Refusal.of(Clause.R7, STALE_REVISION, ballot.revision(), facts.latestRevision()));
    }

    /** R7: and for exactly the content that the voter saw. */
    private static Optional<Refusal> sameContent(ReleaseCase facts, Ballot ballot, Tally tally) {
        return ballot.digest().equals(facts.digest())
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        Clause.R7,
                        STALE_DIGEST,
                        ballot.digest().abbreviated(),
                        facts.digest().abbreviated()));
    }

    /** R3: one person, one vote. */
    private static Optional<Refusal> once(ReleaseCase facts, Ballot ballot, Tally tally) {
        return tally.voteOf(ballot.person())
                .map(vote -> naming(Clause.R3, SIGNED_ALREADY, tally.needed(), vote.step()));
    }

    private static Optional<Refusal> inTurn(ReleaseCase facts, Ballot ballot, Tally tally) {
        // Whoever stands aside need not wait for the turn to say so.
        if (ballot.decision() == Decision.RECUSE) return Optional.empty();
        var own = tally.roster().steps(ballot.person());
        if (own.stream().anyMatch(tally.inTurn()::contains)) return Optional.empty();
        var next = tally.open().stream().findFirst();
        if (next.isPresent() && own.stream().anyMatch(tally.open()::contains))
            return Optional.of(naming(Clause.R3, OUT_OF_TURN, tally.candidates(next.get()), next.get()));
        // R4: a lead may add the signature that is lacking although all steps have theirs.
        if (tally.withoutLead().stream().anyMatch(target -> tally.roster().leads(target, ballot.person())))
            return Optional.empty();
        return Optional.of(naming(Clause.R3, STEP_TAKEN, tally.needed()));
    }

    /** R11: who consents answers for every finding that asks for a reason. */
    private static Optional<Refusal> findingsAnswered(ReleaseCase facts, Ballot ballot, Tally tally) {
        var unwaived = facts.unwaived();
        return ballot.decision() == Decision.APPROVE && !unwaived.isEmpty()
                ? Optional.of(Refusal.of(Clause.R11, UNWAIVED, unwaived.size()))
                : Optional.empty();
    }

    /** A refusal that ends with how many may sign instead, and their names. */
    static Refusal naming(Clause clause, String code, List<Signer> maySign, Object... facts) {
        var all = new ArrayList<>(List.of(facts));
        all.add(maySign.size());
        all.add(maySign.stream().map(Signer::name).distinct().collect(Collectors.joining("、")));
        return new Refusal(clause, code, all);
    }

    private interface Rule {
        Optional<Refusal> refuse(ReleaseCase facts, Ballot ballot, Tally tally);
    }
}
