package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Revision;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.rules.content.ContentDigest;
import io.countersign.rules.signoff.Decision;
import io.countersign.rules.signoff.Vote;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** One passage of a revision through review; guards its own end and registers what came of each vote. */
@Table("round")
class Round extends AbstractAggregateRoot<Round> {

    @Id
    private final RoundId id;

    @Version
    private long version;

    private final DraftId draftId;
    private final UnitId unitId;
    private final RevisionId revisionId;
    private final int revisionNumber;
    private final String contentDigest;
    private RoundState state;
    private final boolean urgent;
    private final @Nullable Instant publishAt;
    private final PersonId submittedBy;
    private final Instant submittedAt;
    private final Instant expiresAt;
    private @Nullable Instant closedAt;

    @MappedCollection(idColumn = "round_id")
    private final Set<Target> targets;

    @Table("round_target")
    record Target(AccountId accountId) {}

    @PersistenceCreator
    Round(
            RoundId id,
            long version,
            DraftId draftId,
            UnitId unitId,
            RevisionId revisionId,
            int revisionNumber,
            String contentDigest,
            RoundState state,
            boolean urgent,
            @Nullable Instant publishAt,
            PersonId submittedBy,
            Instant submittedAt,
            Instant expiresAt,
            @Nullable Instant closedAt,
            Set<Target> targets) {
        this.id = id;
        this.version = version;
        this.draftId = draftId;
        this.unitId = unitId;
        this.revisionId = revisionId;
        this.revisionNumber = revisionNumber;
        this.contentDigest = contentDigest;
        this.state = state;
        this.urgent = urgent;
        this.publishAt = publishAt;
        this.submittedBy = submittedBy;
        this.submittedAt = submittedAt;
        this.expiresAt = expiresAt;
        this.closedAt = closedAt;
        this.targets = Set.copyOf(targets);
    }

    static Round open(Revision revision, PersonId by, Instant at, Instant expiresAt) {
        return new Round(
                new RoundId(UUID.randomUUID()),
                0,
                revision.draft(),
                revision.unit(),
                revision.id(),
                revision.number(),
                revision.digest().hex(),
                RoundState.OPEN,
                revision.urgent(),
                revision.publishAt(),
                by,
                at,
                expiresAt,
                null,
                revision.targets().stream().map(Target::new).collect(Collectors.toSet()));
    }

    /** Takes note of a vote that the rules have accepted; {@code awaited} may sign next. */
    void voted(Vote vote, boolean signedOff, List<UUID> awaited) {
        if (!takes(vote.decision()))
            throw new IllegalStateException("round " + id + " is " + state + ", no vote is due");
        var by = new PersonId(vote.signer().person());
        registerEvent(new VoteCast(
                draftId,
                unitId,
                revisionId,
                revisionNumber,
                digest(),
                vote.step(),
                vote.decision(),
                awaited,
                submittedBy,
                by,
                vote.at()));
        var reason = vote.reason() == null ? "" : vote.reason();
        if (vote.decision() == Decision.REQUEST_CHANGES) {
            close(RoundState.CHANGES_REQUESTED, vote.at());
            registerEvent(new ChangesRequested(
                    draftId, unitId, revisionId, revisionNumber, reason, submittedBy, by, vote.at()));
        }
        if (vote.decision() == Decision.REJECT) {
            close(RoundState.REJECTED, vote.at());
            registerEvent(
                    new DraftRejected(draftId, unitId, revisionId, revisionNumber, reason, submittedBy, by, vote.at()));
        }
        if (vote.decision() == Decision.APPROVE && signedOff) approve(vote.at());
    }

    /** A signature that was lost after the approval and given again approves anew. */
    private void approve(Instant at) {
        if (state == RoundState.OPEN) close(RoundState.APPROVED, at);
        registerEvent(
                new RoundApproved(draftId, unitId, revisionId, revisionNumber, digest(), publishAt, submittedBy, at));
    }

    void withdraw(List<UUID> voters, PersonId by, Instant at) {
        close(RoundState.WITHDRAWN, at);
        registerEvent(new SubmissionWithdrawn(draftId, unitId, revisionId, revisionNumber, voters, by, at));
    }

    void expire(Instant at) {
        close(RoundState.EXPIRED, at);
        registerEvent(new RoundExpired(draftId, unitId, revisionId, revisionNumber, submittedBy, at));
    }

    void opened(List<UUID> awaited) {
        registerEvent(new RoundOpened(
                draftId,
                unitId,
                revisionId,
                revisionNumber,
                digest(),
                awaited,
                urgent,
                expiresAt,
                submittedBy,
                submittedAt));
    }

    private void close(RoundState end, Instant at) {
        if (!state.leadsTo(end)) throw new IllegalStateException("round " + id + " is " + state + ", not " + end);
        state = end;
        closedAt = at;
    }

    /** Whether such an answer is possible; after the approval only a signature that was lost can be given again. */
    boolean takes(Decision decision) {
        return state == RoundState.OPEN || (state == RoundState.APPROVED && !decision.objects());
    }

    boolean overdue(Instant now) {
        return state == RoundState.OPEN && !now.isBefore(expiresAt);
    }

    RoundId id() {
        return id;
    }

    long version() {
        return version;
    }

    DraftId draft() {
        return draftId;
    }

    UnitId unit() {
        return unitId;
    }

    RevisionId revision() {
        return revisionId;
    }

    int revisionNumber() {
        return revisionNumber;
    }

    ContentDigest digest() {
        return new ContentDigest(contentDigest);
    }

    RoundState state() {
        return state;
    }

    boolean urgent() {
        return urgent;
    }

    PersonId submittedBy() {
        return submittedBy;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    Set<AccountId> targets() {
        return targets.stream().map(Target::accountId).collect(Collectors.toUnmodifiableSet());
    }
}
