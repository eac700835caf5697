package io.countersign.gateway.review;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.rules.Clause;
import io.countersign.rules.content.ContentDigest;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A unit asks the propaganda department whether what the machine check stopped may stand (申请口径, A13). */
@Service
public class AskForRuling {

    private final Drafts drafts;
    private final RulingDesk desk;
    private final Rulings rulings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AskForRuling(Drafts drafts, RulingDesk desk, Rulings rulings, ApplicationEventPublisher events, Clock clock) {
        this.drafts = drafts;
        this.desk = desk;
        this.rulings = rulings;
        this.events = events;
        this.clock = clock;
    }

    /** Asks once per person and content; a second tap changes nothing. */
    @Transactional
    public void ask(DraftId draft, ContentDigest digest, String reason, CurrentUser user) {
        var head = drafts.visible(draft, user).orElseThrow(() -> new NotFound("draft " + draft));
        if (!Drafts.mayWrite(user, head.unit())) throw Refusals.forbidden(Clause.N3a, "submission.notYours");
        var why = RuleOnFinding.reason(reason);
        var blocking = desk.piece(draft, digest)
                .map(piece -> piece.run().blocking(desk.of(draft, digest)).size())
                .orElse(0);
        if (blocking == 0) throw Refusals.conflict(Clause.A13, "ruling.nothingBlocks");
        var at = clock.instant();
        if (rulings.add(new RulingRequest(draft, digest, why, user.person(), user.name(), at)))
            events.publishEvent(new RulingAsked(draft, digest, blocking, why, user.person(), at));
    }
}
