package io.countersign.gateway.review;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.rules.Clause;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a draft out of review, as long as nothing of it was released (撤回送审). */
@Service
public class WithdrawDraft {

    private final Rounds rounds;
    private final Votes votes;
    private final Drafts drafts;
    private final Awaited awaited;
    private final Clock clock;

    WithdrawDraft(Rounds rounds, Votes votes, Drafts drafts, Awaited awaited, Clock clock) {
        this.rounds = rounds;
        this.votes = votes;
        this.drafts = drafts;
        this.awaited = awaited;
        this.clock = clock;
    }

    @Transactional
    public void withdraw(DraftId draft, CurrentUser user) {
        var head = drafts.visible(draft, user).orElseThrow(() -> new NotFound("draft " + draft));
        if (!mayWithdraw(head, user)) throw Refusals.forbidden(Clause.N2c, "withdrawal.notYours");
        var round = rounds.findFirstByDraftIdOrderBySubmittedAtDesc(draft)
                .flatMap(it -> rounds.findWithLockById(it.id()))
                .filter(it -> it.state().stands())
                .orElseThrow(() -> Refusals.conflict(Clause.N2c, "withdrawal.notInReview"));
        var voters = votes.of(draft).stream()
                .filter(vote -> vote.revision() == round.revisionNumber())
                .map(vote -> vote.signer().person())
                .toList();
        drafts.backToEditing(draft);
        round.withdraw(voters, user.person(), clock.instant());
        rounds.save(round);
        awaited.note(round, Map.of());
    }

    /** The author, whoever prepares drafts in the unit, and the unit's new-media officer. */
    public static boolean mayWithdraw(DraftHead head, CurrentUser user) {
        return head.creator().equals(user.person()) || Drafts.mayWrite(user, head.unit());
    }
}
