package io.countersign.gateway.review;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.rules.Clause;
import io.countersign.rules.signoff.Ballot;
import io.countersign.rules.signoff.Decision;
import io.countersign.rules.signoff.ReleaseCase;
import io.countersign.rules.signoff.ReleaseCheck;
import io.countersign.rules.signoff.ReviewStep;
import io.countersign.rules.signoff.Roster;
import io.countersign.rules.signoff.Vote;
import io.countersign.rules.signoff.VoteCheck;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes one person's answer on one fingerprint, with the reasons that it gives for findings. */
@Service
public class CastVote {

    private static final int LONGEST_COMMENT = 1000;

    private final Rounds rounds;
    private final Cases cases;
    private final Votes votes;
    private final Waivers waivers;
    private final Reviewers reviewers;
    private final Drafts drafts;
    private final Awaited awaited;
    private final Clock clock;

    CastVote(
            Rounds rounds,
            Cases cases,
            Votes votes,
            Waivers waivers,
            Reviewers reviewers,
            Drafts drafts,
            Awaited awaited,
            Clock clock) {
        this.rounds = rounds;
        this.cases = cases;
        this.votes = votes;
        this.waivers = waivers;
        this.reviewers = reviewers;
        this.drafts = drafts;
        this.awaited = awaited;
        this.clock = clock;
    }

    /** Casts the vote, or refuses with the clause. */
    @Transactional
    public Vote cast(DraftId draft, SignOff answer, CurrentUser user) {
        if (drafts.visible(draft, user).isEmpty()) throw new NotFound("draft " + draft);
        var comment = reasonOf(answer);
        var round = lock(draft);
        var now = clock.instant();
        var file = cases.of(round, now);
        var findings = file.screening().map(run -> run.result().findings()).orElse(List.of());
        Waivers.check(answer.waivers(), findings);
        var facts = file.facts()
                .waiving(answer.waivers().stream().map(WaiverReason::findingId).collect(Collectors.toSet()));

        var ballot = new Ballot(user.person().value(), answer.revision(), answer.digest(), answer.decision());
        VoteCheck.check(facts, ballot, file.policy()).map(Refusals::of).ifPresent(refused -> {
            throw refused.findings(findings);
        });
        requireStanding(round, answer.decision(), now);

        var vote = vote(facts, file, user, answer.decision(), comment, now);
        waivers.give(draft, round.revision(), round.revisionNumber(), answer.waivers(), user, now);
        votes.append(round, vote);
        conclude(round, vote, now);
        return vote;
    }

    private static String reasonOf(SignOff answer) {
        var comment = answer.comment().strip();
        if (answer.decision().needsReason() && comment.isEmpty()) throw new InvalidInput("comment", "required");
        if (comment.length() > LONGEST_COMMENT)
            throw new InvalidInput("comment", "tooLong", LONGEST_COMMENT, comment.length());
        return comment;
    }

    private Round lock(DraftId draft) {
        return rounds.findFirstByDraftIdOrderBySubmittedAtDesc(draft)
                .flatMap(round -> rounds.findWithLockById(round.id()))
                .orElseThrow(() -> Refusals.conflict(Clause.N2c, "vote.notSubmitted"));
    }

    private static void requireStanding(Round round, Decision decision, Instant now) {
        if (!round.takes(decision)) throw Refusals.conflict(Clause.R7, "vote.roundClosed", round.state());
        if (round.overdue(now)) throw Refusals.conflict(Clause.N2c, "vote.tooLate");
    }

    private Vote vote(
            ReleaseCase facts, CaseFile file, CurrentUser user, Decision decision, String comment, Instant now) {
        var person = user.person().value();
        return new Vote(
                reviewers.signer(user.person()),
                facts.revision(),
                facts.digest(),
                VoteCheck.step(facts, person, file.policy()).orElseThrow(),
                decision,
                comment.isEmpty() ? null : comment,
                now,
                Roster.of(facts).qualification(person).orElseThrow());
    }

    private void conclude(Round round, Vote vote, Instant now) {
        var after = cases.of(round, now);
        var signedOff = ReleaseCheck.check(after.facts(), after.policy(), now).signedOff();
        var waiting = round.state() == RoundState.OPEN;
        Map<UUID, ReviewStep> next = signedOff || vote.decision().objects() ? Map.of() : Awaited.in(after);
        round.voted(vote, signedOff, List.copyOf(next.keySet()));
        rounds.save(round);
        awaited.note(round, next);
        switch (vote.decision()) {
            case APPROVE -> {
                if (signedOff && waiting) drafts.approve(round.draft());
            }
            case REQUEST_CHANGES -> drafts.requestChanges(round.draft());
            case REJECT -> drafts.reject(round.draft());
            case RECUSE -> {}
        }
    }
}
