package io.countersign.gateway.draft;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a draft for a unit that the user writes for. */
@Service
public class CreateDraft {

    private final WorkingCopies copies;
    private final Organisation organisation;
    private final InputCheck check;
    private final MediaLibrary media;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CreateDraft(
            WorkingCopies copies,
            Organisation organisation,
            InputCheck check,
            MediaLibrary media,
            ApplicationEventPublisher events,
            Clock clock) {
        this.copies = copies;
        this.organisation = organisation;
        this.check = check;
        this.media = media;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public WorkingDraft create(CurrentUser user, UnitId unit, DraftInput input) {
        if (organisation.find(unit).isEmpty()) throw new InvalidInput("unitId", "unknown");
        // N3a: who opens an account is in charge of it; nobody writes for another unit.
        if (!Drafts.mayWrite(user, unit))
            throw new Refused(HttpStatus.FORBIDDEN, Refusal.of(Clause.N3a, "draft.foreignUnit"));
        DraftId id = new DraftId(UUID.randomUUID());
        DraftInput checked = check.check(input, unit, user, null);
        Draft draft = copies.save(Draft.start(id, unit, checked, user.person(), clock.instant()));
        media.use(id, InputCheck.media(checked));
        events.publishEvent(new DraftCreated(id, unit, user.person()));
        return draft.view();
    }
}
