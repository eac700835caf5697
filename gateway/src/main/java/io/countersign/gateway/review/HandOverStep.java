package io.countersign.gateway.review;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.time.Campus;
import io.countersign.rules.Clause;
import io.countersign.rules.signoff.Ballot;
import io.countersign.rules.signoff.Decision;
import io.countersign.rules.signoff.HandOverCheck;
import io.countersign.rules.signoff.Signer;
import io.countersign.rules.signoff.VoteCheck;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a step of the open round to a registered deputy (转代审); whoever gave it is no longer waited for. */
@Service
public class HandOverStep {

    private static final int LONGEST_REASON = 500;

    private final Rounds rounds;
    private final Cases cases;
    private final HandOvers handOvers;
    private final Reviewers reviewers;
    private final Drafts drafts;
    private final Awaited awaited;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOverStep(
            Rounds rounds,
            Cases cases,
            HandOvers handOvers,
            Reviewers reviewers,
            Drafts drafts,
            Awaited awaited,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.cases = cases;
        this.handOvers = handOvers;
        this.reviewers = reviewers;
        this.drafts = drafts;
        this.awaited = awaited;
        this.events = events;
        this.clock = clock;
    }

    /** To whom the user could hand the step now, the principal deputies first; empty where there is nothing to hand over. */
    @Transactional(readOnly = true)
    public List<Signer> deputies(DraftId draft, CurrentUser user) {
        if (drafts.visible(draft, user).isEmpty()) throw new NotFound("draft " + draft);
        return rounds.findFirstByDraftIdOrderBySubmittedAtDesc(draft)
                .filter(round -> round.state() == RoundState.OPEN)
                .map(round -> {
                    var file = cases.of(round, clock.instant());
                    return HandOverCheck.eligible(
                            file.facts(),
                            own(round, round.revisionNumber(), user),
                            deputies(round, user),
                            file.policy());
                })
                .orElse(List.of());
    }

    /**
     * Hands the step over, or refuses with the clause; asked twice, it is done once.
     *
     * @param revision the revision that the user had before the eyes
     */
    @Transactional
    public HandOver hand(DraftId draft, int revision, PersonId to, String why, CurrentUser user) {
        if (drafts.visible(draft, user).isEmpty()) throw new NotFound("draft " + draft);
        var reason = why.strip();
        if (reason.length() > LONGEST_REASON)
            throw new InvalidInput("reason", "tooLong", LONGEST_REASON, reason.length());
        var round = lock(draft);
        var now = clock.instant();
        var own = own(round, revision, user);
        var file = cases.of(round, now);
        HandOverCheck.check(file.facts(), own, to.value(), deputies(round, user), file.policy())
                .map(Refusals::of)
                .ifPresent(refused -> {
                    throw refused;
                });
        requireOpen(round, now);
        var step = VoteCheck.step(file.facts(), own.person(), file.policy()).orElseThrow();
        var from = reviewers.signer(user.person());
        var deputy = reviewers.signer(to);
        var handOver = HandOver.of(step, from, deputy, reason, now);
        if (handOvers.append(round, handOver)) {
            awaited.note(round, Awaited.in(cases.of(round, now)));
            events.publishEvent(
                    new StepHandedOver(draft, round.revision(), round.revisionNumber(), step, deputy, from, now));
        }
        return handOver;
    }

    private Round lock(DraftId draft) {
        return rounds.findFirstByDraftIdOrderBySubmittedAtDesc(draft)
                .flatMap(round -> rounds.findWithLockById(round.id()))
                .orElseThrow(() -> Refusals.conflict(Clause.N2c, "vote.notSubmitted"));
    }

    private static void requireOpen(Round round, Instant now) {
        if (round.state() != RoundState.OPEN) throw Refusals.conflict(Clause.R7, "vote.roundClosed", round.state());
        if (round.overdue(now)) throw Refusals.conflict(Clause.N2c, "vote.tooLate");
    }

    private static Ballot own(Round round, int revision, CurrentUser user) {
        return new Ballot(user.person().value(), revision, round.digest(), Decision.RECUSE);
    }

    private Set<UUID> deputies(Round round, CurrentUser user) {
        return reviewers.deputies(round.targets(), user.person(), Campus.today(clock));
    }
}
