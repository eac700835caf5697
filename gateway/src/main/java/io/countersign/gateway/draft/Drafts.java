package io.countersign.gateway.draft;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.shared.problem.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules ask of drafts and tell them; every command guards the draft's own transitions. */
@Component
public class Drafts {

    private final WorkingCopies copies;
    private final Revisions revisions;
    private final Snapshots snapshots;
    private final Clock clock;

    Drafts(WorkingCopies copies, Revisions revisions, Snapshots snapshots, Clock clock) {
        this.copies = copies;
        this.revisions = revisions;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    public Optional<DraftHead> find(DraftId id) {
        return copies.findById(id).map(Draft::head);
    }

    /** The draft, empty where there is none or the user may not know of it. */
    public Optional<DraftHead> visible(DraftId id, CurrentUser user) {
        return find(id).filter(it -> DraftSight.sees(user, it));
    }

    /** The working copy, empty where there is none or the user may not know of it. */
    public Optional<WorkingDraft> working(DraftId id, CurrentUser user) {
        return copies.findById(id).map(Draft::view).filter(it -> DraftSight.sees(user, it.head()));
    }

    /** Whether the user writes for the unit: its operators and its new-media officer do (section 3). */
    public static boolean mayWrite(CurrentUser user, UnitId unit) {
        return user.has(Role.OPERATOR, unit) || user.has(Role.UNIT_ADMIN, unit);
    }

    public Optional<Revision> revision(RevisionId id) {
        return revisions.findById(id).map(StoredRevision::revision);
    }

    public Optional<Revision> revision(DraftId draft, int number) {
        return revisions.findByDraftIdAndNumber(draft, number).map(StoredRevision::revision);
    }

    /** All revisions of the draft, oldest first. */
    public List<Revision> revisions(DraftId draft) {
        return revisions.findByDraftIdOrderByNumber(draft).stream()
                .map(StoredRevision::revision)
                .toList();
    }

    /** Makes the snapshot that goes to the machine check; refuses an unfinished draft with its faults. */
    @Transactional
    public Revision freeze(DraftId id, PersonId by) {
        return snapshots.make(get(id), by);
    }

    /** The machine check let it pass: the first step may sign. */
    @Transactional
    public void enterReview(DraftId id) {
        go(id, DraftStep.ENTER_REVIEW);
    }

    /** The submission was withdrawn, or the machine check stopped it. */
    @Transactional
    public void backToEditing(DraftId id) {
        go(id, DraftStep.BACK_TO_EDITING);
    }

    @Transactional
    public void requestChanges(DraftId id) {
        go(id, DraftStep.REQUEST_CHANGES);
    }

    @Transactional
    public void reject(DraftId id) {
        go(id, DraftStep.REJECT);
    }

    @Transactional
    public void approve(DraftId id) {
        go(id, DraftStep.APPROVE);
    }

    /** The approval window or the wanted slot has passed. */
    @Transactional
    public void expire(DraftId id) {
        go(id, DraftStep.EXPIRE);
    }

    @Transactional
    public void release(DraftId id) {
        go(id, DraftStep.RELEASE);
    }

    private void go(DraftId id, DraftStep step) {
        Draft draft = get(id);
        draft.go(step, clock.instant());
        copies.save(draft);
    }

    private Draft get(DraftId id) {
        return copies.findById(id).orElseThrow(() -> new NotFound("draft " + id));
    }
}
