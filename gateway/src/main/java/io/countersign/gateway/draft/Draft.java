package io.countersign.gateway.draft;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import io.countersign.rules.content.DraftContent;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.http.HttpStatus;

/** The working copy of a piece; guards its own transitions and remembers who contributed to it (R2). */
@Table("draft")
class Draft {

    @Id
    private final DraftId id;

    @Version
    private long version;

    private final UnitId unitId;
    private DraftState state;

    @Embedded.Empty
    private ContentColumns content;

    private @Nullable Instant publishAt;
    private boolean urgent;
    private int revisionNumber;
    private final PersonId createdBy;
    private final Instant createdAt;
    private PersonId editedBy;
    private Instant editedAt;
    private Instant changedAt;

    @MappedCollection(idColumn = "draft_id")
    private Set<DraftTarget> targets;

    @MappedCollection(idColumn = "draft_id")
    private final Set<DraftContributor> contributors;

    @PersistenceCreator
    Draft(
            DraftId id,
            long version,
            UnitId unitId,
            DraftState state,
            ContentColumns content,
            @Nullable Instant publishAt,
            boolean urgent,
            int revisionNumber,
            PersonId createdBy,
            Instant createdAt,
            PersonId editedBy,
            Instant editedAt,
            Instant changedAt,
            Set<DraftTarget> targets,
            Set<DraftContributor> contributors) {
        this.id = id;
        this.version = version;
        this.unitId = unitId;
        this.state = state;
        this.content = content;
        this.publishAt = publishAt;
        this.urgent = urgent;
        this.revisionNumber = revisionNumber;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.editedBy = editedBy;
        this.editedAt = editedAt;
        this.changedAt = changedAt;
        this.targets = new LinkedHashSet<>(targets);
        this.contributors = new LinkedHashSet<>(contributors);
    }

    static Draft start(DraftId id, UnitId unit, DraftInput input, PersonId by, Instant at) {
        ContentColumns content = ContentColumns.of(input.content());
        Set<DraftContributor> author = Set.of(new DraftContributor(by));
        return new Draft(
                id,
                0,
                unit,
                DraftState.EDITING,
                content,
                input.publishAt(),
                input.urgent(),
                0,
                by,
                at,
                by,
                at,
                at,
                refs(input),
                author);
    }

    private static Set<DraftTarget> refs(DraftInput input) {
        return input.targets().stream().map(DraftTarget::new).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Takes over the input; the editor is a contributor from now on. */
    void edit(DraftInput input, PersonId by, Instant at) {
        go(DraftStep.EDIT, at);
        content = ContentColumns.of(input.content());
        targets = refs(input);
        publishAt = input.publishAt();
        urgent = input.urgent();
        contributors.add(new DraftContributor(by));
        editedBy = by;
        editedAt = at;
    }

    /** Counts the snapshot that is made now and goes to the machine check. */
    int freeze(Instant at) {
        go(DraftStep.FREEZE, at);
        return ++revisionNumber;
    }

    /** Takes the step, or refuses where the table of {@link DraftState} has no such edge. */
    void go(DraftStep step, Instant at) {
        state = state.after(step).orElseThrow(() -> refusal(step));
        changedAt = at;
    }

    private Refused refusal(DraftStep step) {
        String code = state.locked() && step == DraftStep.EDIT ? "draft.locked" : "draft.notNow";
        return new Refused(HttpStatus.CONFLICT, Refusal.of(Clause.R7, code));
    }

    /** Names the cover that is signed where the author chose none. */
    void cover(String mediaId) {
        content = ContentColumns.of(content.content().withCover(mediaId));
    }

    boolean holds(DraftInput input) {
        return content.equals(ContentColumns.of(input.content()))
                && targets.equals(refs(input))
                && urgent == input.urgent()
                && Objects.equals(publishAt, input.publishAt());
    }

    DraftId id() {
        return id;
    }

    long version() {
        return version;
    }

    UnitId unit() {
        return unitId;
    }

    DraftState state() {
        return state;
    }

    DraftContent content() {
        return content.content();
    }

    @Nullable Instant publishAt() {
        return publishAt;
    }

    boolean urgent() {
        return urgent;
    }

    PersonId createdBy() {
        return createdBy;
    }

    Set<AccountId> targets() {
        return targets.stream().map(DraftTarget::accountId).collect(Collectors.toUnmodifiableSet());
    }

    Set<PersonId> contributors() {
        return contributors.stream().map(DraftContributor::personId).collect(Collectors.toUnmodifiableSet());
    }

    WorkingDraft view() {
        return new WorkingDraft(head(), content(), createdAt, editedBy, editedAt);
    }

    DraftHead head() {
        return new DraftHead(
                id,
                version,
                unitId,
                state,
                content.title(),
                createdBy,
                targets(),
                urgent,
                publishAt,
                revisionNumber,
                changedAt);
    }
}
