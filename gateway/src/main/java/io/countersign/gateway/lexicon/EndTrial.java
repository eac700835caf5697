package io.countersign.gateway.lexicon;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.problem.NotFound;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a trial that is through, or that nobody wants any more. */
@Service
public class EndTrial {

    private final Trials trials;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndTrial(Trials trials, ApplicationEventPublisher events, Clock clock) {
        this.trials = trials;
        this.events = events;
        this.clock = clock;
    }

    /** Stops it at the end of the page that it is reading; one that has ended stays as it is. */
    @Transactional
    public void cancel(UUID id, CurrentUser user) {
        LexiconDoor.prepare(user);
        end(id, TrialState.CANCELLED, user.person());
    }

    @Transactional
    void finished(UUID id) {
        end(id, TrialState.FINISHED, null);
    }

    private void end(UUID id, TrialState state, @Nullable PersonId by) {
        boolean ended = trials.end(id, state, clock.instant());
        Trial trial = trials.find(id).orElseThrow(() -> new NotFound("trial " + id));
        if (ended)
            events.publishEvent(new TrialEnded(
                    id, trial.version(), trial.done(), trial.changed(), new PersonId(trial.askedBy()), by));
    }
}
