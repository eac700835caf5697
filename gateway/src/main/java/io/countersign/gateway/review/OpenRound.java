package io.countersign.gateway.review;

import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.Revision;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.rules.signoff.SubmissionCheck;
import io.countersign.rules.signoff.Vote;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens the round of a revision that the machine check let pass, if there is somebody to sign it. */
@Component
class OpenRound {

    private final Rounds rounds;
    private final Cases cases;
    private final Awaited awaited;
    private final Drafts drafts;
    private final ApplicationEventPublisher events;

    OpenRound(Rounds rounds, Cases cases, Awaited awaited, Drafts drafts, ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.cases = cases;
        this.awaited = awaited;
        this.drafts = drafts;
        this.events = events;
    }

    void open(Revision revision, PersonId by, Instant now) {
        var file = cases.of(revision, now);
        SubmissionCheck.check(file.facts(), file.policy()).stream()
                .findFirst()
                .map(Refusals::of)
                .ifPresent(refused -> {
                    throw refused;
                });
        outdate(file.facts().votes(), revision, by, now);
        var round = Round.open(
                revision, by, now, expiry(revision, now.plus(file.policy().approvalWindow())));
        var next = Awaited.in(file);
        round.opened(List.copyOf(next.keySet()));
        rounds.save(round);
        awaited.note(round, next);
        drafts.enterReview(revision.draft());
    }

    /** The slot ends the round when it comes before the window does (6.3). */
    private static Instant expiry(Revision revision, Instant windowEnd) {
        var slot = revision.publishAt();
        return slot != null && slot.isBefore(windowEnd) ? slot : windowEnd;
    }

    /** R7: whoever signed the revision before is told that the signature no longer counts. */
    private void outdate(List<Vote> votes, Revision revision, PersonId by, Instant now) {
        votes.stream()
                .map(Vote::revision)
                .filter(number -> number < revision.number())
                .max(Comparator.naturalOrder())
                .ifPresent(outdated -> events.publishEvent(new VotesOutdated(
                        revision.draft(), outdated, revision.number(), voters(votes, outdated), by, now)));
    }

    private static List<UUID> voters(List<Vote> votes, int revision) {
        return votes.stream()
                .filter(vote -> vote.revision() == revision)
                .map(vote -> vote.signer().person())
                .toList();
    }
}
