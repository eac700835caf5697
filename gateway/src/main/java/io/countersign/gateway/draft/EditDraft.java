package io.countersign.gateway.draft;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.gateway.shared.problem.StaleVersion;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a draft, based on the version that the editor saw. */
@Service
public class EditDraft {

    private final WorkingCopies copies;
    private final InputCheck check;
    private final MediaLibrary media;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EditDraft(
            WorkingCopies copies, InputCheck check, MediaLibrary media, ApplicationEventPublisher events, Clock clock) {
        this.copies = copies;
        this.check = check;
        this.media = media;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public WorkingDraft edit(CurrentUser user, DraftId id, long version, DraftInput input) {
        Draft draft = copies.findById(id)
                .filter(it -> DraftSight.sees(user, it.head()))
                .orElseThrow(() -> new NotFound("draft " + id));
        if (!Drafts.mayWrite(user, draft.unit()))
            throw new Refused(HttpStatus.FORBIDDEN, Refusal.of(Clause.N3a, "draft.notEditor"));
        if (draft.version() != version) throw new StaleVersion(draft.version());
        DraftInput checked = check.check(input, draft.unit(), user, draft);
        if (draft.state() == DraftState.EDITING && draft.holds(checked)) return draft.view();
        draft.edit(checked, user.person(), clock.instant());
        media.use(id, InputCheck.media(checked));
        Draft saved = save(draft);
        events.publishEvent(new DraftEdited(id, saved.version(), user.person()));
        return saved.view();
    }

    /** Somebody else saved between our reading and our writing: the same answer as a moment earlier. */
    private Draft save(Draft draft) {
        try {
            return copies.save(draft);
        } catch (OptimisticLockingFailureException e) {
            throw new StaleVersion(draft.version() + 1);
        }
    }
}
