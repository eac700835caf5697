package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.rules.signoff.Ballot;
import io.countersign.rules.signoff.Decision;
import io.countersign.rules.signoff.ReleaseCase;
import io.countersign.rules.signoff.ReleaseCheck;
import io.countersign.rules.signoff.ReleaseVerdict;
import io.countersign.rules.signoff.Roster;
import io.countersign.rules.signoff.Signer;
import io.countersign.rules.signoff.VoteCheck;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells where the sign-off of a draft stands, and whether a revision may be released. */
@Component
public class SignOffs {

    private final Rounds rounds;
    private final Cases cases;
    private final ScreeningRuns screenings;
    private final Clock clock;

    SignOffs(Rounds rounds, Cases cases, ScreeningRuns screenings, Clock clock) {
        this.rounds = rounds;
        this.cases = cases;
        this.screenings = screenings;
        this.clock = clock;
    }

    /** The newest round of the draft; empty before the first submission that passed the machine check. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(DraftId draft) {
        return rounds.findFirstByDraftIdOrderBySubmittedAtDesc(draft).map(this::standing);
    }

    /** What the release of the revision has and lacks at this moment; call it in the release's transaction (R9). */
    @Transactional(readOnly = true)
    public ReleaseVerdict check(RevisionId revision, Instant now) {
        var round = rounds.findByRevisionId(revision).orElseThrow(() -> new NotFound("round of revision " + revision));
        var file = cases.of(round, now);
        return ReleaseCheck.check(file.facts(), file.policy(), now);
    }

    /** Whether the person may sign the newest round now, findings set aside; empty where there is no round. */
    @Transactional(readOnly = true)
    public Optional<Voter> voter(DraftId draft, PersonId person) {
        return rounds.findFirstByDraftIdOrderBySubmittedAtDesc(draft).map(round -> {
            var file = cases.of(round, clock.instant());
            // An objection needs no answers to findings, so the check looks at the person only.
            var ballot = new Ballot(person.value(), round.revisionNumber(), round.digest(), Decision.REQUEST_CHANGES);
            return new Voter(
                    VoteCheck.check(file.facts(), ballot, file.policy()),
                    VoteCheck.step(file.facts(), person.value(), file.policy()));
        });
    }

    /** The last machine check of the draft, also one that refused its submission. */
    public Optional<ScreeningRun> lastScreening(DraftId draft) {
        return screenings.last(draft);
    }

    private static Set<UUID> deputies(ReleaseCase facts) {
        var roster = Roster.of(facts);
        return roster.everybody().stream()
                .map(Signer::person)
                .filter(person -> roster.qualification(person).orElseThrow().deputy())
                .collect(Collectors.toSet());
    }

    private Standing standing(Round round) {
        var now = clock.instant();
        var file = cases.of(round, now);
        return new Standing(
                round.revisionNumber(),
                round.digest(),
                round.state(),
                file.screening(),
                file.waivers(),
                file.handOvers(),
                deputies(file.facts()),
                file.rulings(),
                file.facts().votes(),
                ReleaseCheck.check(file.facts(), file.policy(), now),
                ReleaseCheck.steps(file.facts(), file.policy()),
                round.submittedBy(),
                round.submittedAt(),
                round.expiresAt(),
                round.closedAt());
    }
}
