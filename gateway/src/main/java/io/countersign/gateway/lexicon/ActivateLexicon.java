package io.countersign.gateway.lexicon;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import io.countersign.rules.screening.Screening;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has another version of the lexicon screen, on all nodes, from this moment; an earlier one as well (roll back). */
@Service
public class ActivateLexicon {

    private static final int LONGEST_REASON = 500;

    private final LexiconBook book;
    private final ActiveScreening active;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ActivateLexicon(LexiconBook book, ActiveScreening active, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.active = active;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Activates the version.
     *
     * @param seen the version that screened when the person decided
     */
    @Transactional
    public void activate(int version, int seen, String reason, CurrentUser user) {
        LexiconDoor.activate(user);
        String why = reason.strip();
        if (why.isEmpty()) throw new InvalidInput("reason", "required");
        if (why.length() > LONGEST_REASON) throw new InvalidInput("reason", "tooLong", LONGEST_REASON, why.length());
        book.lock();
        int before = book.active();
        if (before != seen) throw conflict("lexicon.changedMeanwhile", before);
        if (version == before) throw conflict("lexicon.activeAlready", version);
        Screening screening = active.screening(version);
        book.activate(version, before, why, user, clock.instant());
        events.publishEvent(new LexiconActivated(version, before, screening.rulesVersion(), why, user.person()));
    }

    private static Refused conflict(String code, int version) {
        return new Refused(HttpStatus.CONFLICT, Refusal.of(Clause.A13, code, version));
    }
}
