package io.countersign.gateway.review;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import io.countersign.rules.content.ContentDigest;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.Severity;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The propaganda department lets a blocking finding stand, for exactly this content, and says why (A13). */
@Service
public class RuleOnFinding {

    private static final int LONGEST_REASON = 500;

    private final Drafts drafts;
    private final RulingDesk desk;
    private final Rulings rulings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RuleOnFinding(Drafts drafts, RulingDesk desk, Rulings rulings, ApplicationEventPublisher events, Clock clock) {
        this.drafts = drafts;
        this.desk = desk;
        this.rulings = rulings;
        this.events = events;
        this.clock = clock;
    }

    public static boolean mayRule(CurrentUser user) {
        return user.has(Role.PROPAGANDA_HEAD);
    }

    /** Lifts the finding; the submission or release goes on when it is asked for again. */
    @Transactional
    public Ruling rule(DraftId draft, ContentDigest digest, String findingId, String reason, CurrentUser user) {
        if (drafts.visible(draft, user).isEmpty()) throw new NotFound("draft " + draft);
        if (!mayRule(user)) throw Refusals.forbidden(Clause.A13, "ruling.headOnly");
        var why = reason(reason);
        var hit = blocking(draft, digest, findingId);
        var ruling =
                new Ruling(draft, digest, findingId, hit.matched(), why, user.person(), user.name(), clock.instant());
        if (!rulings.add(ruling)) throw Refusals.conflict(Clause.A13, "ruling.given");
        events.publishEvent(new RulingGiven(draft, digest, hit.id(), hit.ruleId(), why, user.person(), ruling.at()));
        return ruling;
    }

    static String reason(String reason) {
        var why = reason.strip();
        if (why.isEmpty()) throw new InvalidInput("reason", "required");
        if (why.length() > LONGEST_REASON) throw new InvalidInput("reason", "tooLong", LONGEST_REASON, why.length());
        return why;
    }

    private ScreeningHit blocking(DraftId draft, ContentDigest digest, String findingId) {
        var piece = desk.piece(draft, digest)
                .orElseThrow(() -> Refusals.conflict(Clause.A13, "ruling.otherContent", digest.abbreviated()));
        return piece.run().result().findings(Severity.BLOCK).stream()
                .filter(hit -> hit.id().equals(findingId))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        HttpStatus.UNPROCESSABLE_CONTENT, Refusal.of(Clause.A13, "ruling.notBlocking", findingId)));
    }
}
