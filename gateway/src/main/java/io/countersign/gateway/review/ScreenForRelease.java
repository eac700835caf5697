package io.countersign.gateway.review;

import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.shared.problem.NotFound;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Screens a signed revision again by the rules of the moment, before its release is decided (R11). The answer joins the
 * record that the release check reads; the run itself is a millisecond of work and calls nobody.
 */
@Service
public class ScreenForRelease {

    private final Drafts drafts;
    private final MachineCheck check;
    private final ScreeningRuns runs;
    private final Rulings rulings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScreenForRelease(
            Drafts drafts,
            MachineCheck check,
            ScreeningRuns runs,
            Rulings rulings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.check = check;
        this.runs = runs;
        this.rulings = rulings;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void screen(RevisionId id) {
        var revision = drafts.revision(id).orElseThrow(() -> new NotFound("revision " + id));
        var run = check.run(revision, clock.instant());
        runs.atRelease(revision, run);
        var blocking = run.blocking(rulings.of(revision.draft())).size();
        events.publishEvent(new ScreenedForRelease(
                revision.draft(),
                revision.number(),
                revision.digest(),
                run.result().rulesVersion(),
                blocking,
                run.at()));
    }
}
