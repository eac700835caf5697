package io.countersign.gateway.review;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftState;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.Revision;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a draft through the machine check into review (送审); where the check says no, only the record of it stays. */
@Service
public class SubmitDraft {

    private final Drafts drafts;
    private final MachineCheck check;
    private final Rulings rulings;
    private final OpenRound opening;
    private final Rounds rounds;
    private final SubmissionRecord records;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SubmitDraft(
            Drafts drafts,
            MachineCheck check,
            Rulings rulings,
            OpenRound opening,
            Rounds rounds,
            SubmissionRecord records,
            TransactionTemplate transaction,
            Clock clock) {
        this.drafts = drafts;
        this.check = check;
        this.rulings = rulings;
        this.opening = opening;
        this.rounds = rounds;
        this.records = records;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of the attempt: the round, or the check that stopped it. */
    private record Attempt(Optional<Submission> submission, Optional<Stopped> stopped) {}

    private record Stopped(Revision attempt, ScreeningRun run, int blocking) {}

    public Submission submit(DraftId draft, List<WaiverReason> reasons, CurrentUser user) {
        var head = drafts.visible(draft, user).orElseThrow(() -> new NotFound("draft " + draft));
        if (!Drafts.mayWrite(user, head.unit())) throw Refusals.forbidden(Clause.N3a, "submission.notYours");
        var attempt = transaction.execute(status -> attempt(draft, reasons, user, status));
        attempt.stopped().ifPresent(stopped -> refuse(stopped, user));
        return attempt.submission().orElseThrow();
    }

    private Attempt attempt(DraftId draft, List<WaiverReason> reasons, CurrentUser user, TransactionStatus status) {
        records.oneAtATime(draft);
        var running = running(draft);
        if (running.isPresent()) return new Attempt(running, Optional.empty());
        var revision = drafts.freeze(draft, user.person());
        var now = clock.instant();
        var run = check.run(revision, now);
        int blocking = run.blocking(rulings.of(draft)).size();
        if (run.unlisted() > 0 || blocking > 0) {
            status.setRollbackOnly();
            return new Attempt(Optional.empty(), Optional.of(new Stopped(revision, run, blocking)));
        }
        records.passed(revision, run, reasons, user);
        opening.open(revision, user.person(), now);
        var submission =
                new Submission(revision.number(), revision.digest(), run.result(), DraftState.IN_REVIEW, false);
        return new Attempt(Optional.of(submission), Optional.empty());
    }

    private Optional<Submission> running(DraftId draft) {
        return rounds.findFirstByDraftIdOrderBySubmittedAtDesc(draft)
                .filter(round -> round.state() == RoundState.OPEN)
                .map(round -> new Submission(
                        round.revisionNumber(), round.digest(), records.of(round), DraftState.IN_REVIEW, true));
    }

    /** What is not listed comes first: no ruling could help it. */
    private static Refusal refusal(ScreeningRun run, int blocking) {
        int listed = run.result().findings().size();
        return run.unlisted() > 0
                ? Refusal.of(Clause.R11, "submission.unlisted", listed, run.unlisted())
                : Refusal.of(Clause.A9, "submission.blocked", blocking);
    }

    private void refuse(Stopped stopped, CurrentUser user) {
        var run = stopped.run();
        transaction.executeWithoutResult(status -> records.stopped(stopped.attempt(), run, stopped.blocking(), user));
        throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, refusal(run, stopped.blocking()))
                .findings(run.result().findings());
    }
}
