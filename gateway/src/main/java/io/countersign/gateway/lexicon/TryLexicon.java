package io.countersign.gateway.lexicon;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has a version tried against the archive in the background, beside the one that screens. */
@Service
public class TryLexicon {

    /** The scheduler has a clock of its own; this is before now on any. */
    private static final Instant AT_ONCE = Instant.EPOCH;

    private final LexiconBook book;
    private final Trials trials;
    private final SchedulerClient scheduler;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TryLexicon(
            LexiconBook book, Trials trials, SchedulerClient scheduler, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.trials = trials;
        this.scheduler = scheduler;
        this.events = events;
        this.clock = clock;
    }

    /** One at a time: a second would only slow down the first. */
    @Transactional
    public UUID begin(int version, CurrentUser user) {
        LexiconDoor.prepare(user);
        book.changes(version);
        book.lock();
        if (trials.oneRuns()) throw new Refused(HttpStatus.CONFLICT, Refusal.of(Clause.A13, "lexicon.trialRuns"));
        int against = book.active();
        UUID id = trials.begin(version, against, user, clock.instant());
        scheduler.scheduleIfNotExists(
                LexiconConfiguration.TRIAL.instance(id.toString()).build(), AT_ONCE);
        events.publishEvent(new TrialAsked(id, version, against, user.person()));
        return id;
    }
}
