package io.countersign.gateway.publication;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import io.countersign.rules.content.ContentDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AfterDomainEventPublication;
import org.springframework.data.domain.DomainEvents;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.http.HttpStatus;

/** One revision on its way to one account (发布任务); it refuses steps that its lifecycle does not know. */
@Table("publication")
class Publication {

    @Id
    private final PublicationId id;

    private final DraftId draftId;
    private final RevisionId revisionId;
    private final String contentDigest;
    private final AccountId accountId;
    private PublishingMode mode;
    private final String marker;
    private final Instant createdAt;

    @Version
    private long version;

    private PublicationState state = PublicationState.READY;
    private @Nullable String stagedId;
    private @Nullable String handle;
    private @Nullable String platformPostId;
    private @Nullable String url;

    @SuppressWarnings("UnusedVariable") // read by the queries of the pages
    private @Nullable Instant publishedAt;

    private @Nullable HoldReason holdReason;

    @SuppressWarnings("UnusedVariable") // read by the queries of the pages
    private @Nullable String errorCode;

    @SuppressWarnings("UnusedVariable") // read by the queries of the pages
    private @Nullable String errorWords;

    private Instant changedAt;

    @Transient
    private final List<PublicationChanged> events = new ArrayList<>();

    @PersistenceCreator
    Publication(
            PublicationId id,
            DraftId draftId,
            RevisionId revisionId,
            String contentDigest,
            AccountId accountId,
            PublishingMode mode,
            String marker,
            Instant createdAt) {
        this.id = id;
        this.draftId = draftId;
        this.revisionId = revisionId;
        this.contentDigest = contentDigest;
        this.accountId = accountId;
        this.mode = mode;
        this.marker = marker;
        this.createdAt = createdAt;
        this.changedAt = createdAt;
    }

    /** The signed revision, released to one of its targets. */
    static Publication release(
            DraftId draft,
            RevisionId revision,
            ContentDigest digest,
            AccountId account,
            PublishingMode mode,
            Instant at) {
        PublicationId id = new PublicationId(UUID.randomUUID());
        var publication = new Publication(
                id, draft, revision, digest.hex(), account, mode, Marker.of(id).text(), at);
        publication.register(null, null, null);
        return publication;
    }

    /** Uploads begin; they may be repeated, nobody sees them. */
    void startStaging(Instant at) {
        if (state != PublicationState.SENDING) move(PublicationState.SENDING, null, null, at);
    }

    /** The platform holds the draft and it is what was signed. */
    void staged(String draftOnPlatform, Instant at) {
        require(PublicationState.STAGED, PublicationState.SENDING);
        stagedId = draftOnPlatform;
        move(PublicationState.STAGED, null, null, at);
    }

    /** The publishing call is about to be made; committed before it is. */
    void startPublishing(Instant at) {
        require(PublicationState.PUBLISHING, PublicationState.READY, PublicationState.STAGED);
        clearError();
        move(PublicationState.PUBLISHING, null, null, at);
    }

    /** The platform has the task and will tell under this handle. */
    void accepted(String taskHandle, Instant at) {
        handle = taskHandle;
        if (state != PublicationState.PUBLISHING) move(PublicationState.PUBLISHING, null, null, at);
    }

    /** Readers see it; a person who says so does not know the platform's id. */
    void published(
            @Nullable String postId, @Nullable String address, Instant postedAt, @Nullable PersonId by, Instant at) {
        platformPostId = postId;
        if (address != null) url = address;
        publishedAt = postedAt;
        clearError();
        move(PublicationState.PUBLISHED, null, by, at);
    }

    /** The platform certainly did nothing, so the same step may be tried again. */
    void backBeforeSending(String code, String words, Instant at) {
        error(code, words);
        move(stagedId == null ? PublicationState.READY : PublicationState.STAGED, words, null, at);
    }

    /** The platform was seen not to have it: the same step is taken once more, under a new reservation. */
    void absent(String words, Instant at) {
        require(stagedId == null ? PublicationState.READY : PublicationState.STAGED, PublicationState.OUTCOME_UNKNOWN);
        backBeforeSending("absent", words, at);
    }

    /** It may have been published: look, never send (R9). */
    void outcomeUnknown(String words, Instant at) {
        error("unknown", words);
        move(PublicationState.OUTCOME_UNKNOWN, words, null, at);
    }

    void hold(HoldReason reason, String code, String words, Instant at) {
        error(code, words);
        holdReason = reason;
        move(PublicationState.HELD, words, null, at);
    }

    void fail(String code, String words, @Nullable PersonId by, Instant at) {
        error(code, words);
        move(PublicationState.FAILED, words, by, at);
    }

    /** Starts anew from the signed revision; only where nothing was published, or a person says so. */
    void restart(@Nullable PersonId by, Instant at) {
        require(
                PublicationState.READY,
                PublicationState.HELD,
                PublicationState.FAILED,
                PublicationState.OUTCOME_UNKNOWN);
        stagedId = null;
        handle = null;
        clearError();
        move(PublicationState.READY, null, by, at);
    }

    /** Which way it goes from its start. */
    void goBy(PublishingMode way) {
        if (state != PublicationState.READY) throw refusal(PublicationState.READY);
        mode = way;
    }

    /** A person publishes the package. */
    void handOver(Instant at) {
        clearError();
        moveToHand(null, at);
    }

    /** The platform certainly did nothing, and a person can do what the call could not. */
    void handOver(String code, String words, Instant at) {
        error(code, words);
        moveToHand(words, at);
    }

    private void moveToHand(@Nullable String words, Instant at) {
        require(
                PublicationState.HANDED_OVER,
                PublicationState.READY,
                PublicationState.SENDING,
                PublicationState.STAGED,
                PublicationState.PUBLISHING,
                PublicationState.OUTCOME_UNKNOWN);
        mode = PublishingMode.HAND_OVER;
        move(PublicationState.HANDED_OVER, words, null, at);
    }

    /** A person published the package, and the platform shows what was signed. */
    void matched(
            @Nullable String postId, @Nullable String address, Instant postedAt, @Nullable PersonId by, Instant at) {
        platformPostId = postId;
        url = address;
        publishedAt = postedAt;
        clearError();
        if (state != PublicationState.MATCHED) move(PublicationState.MATCHED, null, by, at);
    }

    /** The platform told where readers find it, before or after it told that they do. */
    void addressTold(String address) {
        if (url == null) url = address;
    }

    /** The post that a person spoke of was found on the platform. */
    void identified(String postId, @Nullable String address, Instant postedAt) {
        platformPostId = postId;
        if (address != null) url = address;
        publishedAt = postedAt;
    }

    /** The platform shows what was signed (R10). */
    void verified(Instant at) {
        if (mode.byHand() && state == PublicationState.MISMATCHED) move(PublicationState.MATCHED, null, null, at);
        else if (!mode.byHand() && state != PublicationState.VERIFIED) move(PublicationState.VERIFIED, null, null, at);
    }

    /** The platform shows something else than what was signed (R10). */
    void drifted(String words, Instant at) {
        PublicationState different = mode.byHand() ? PublicationState.MISMATCHED : PublicationState.DRIFTED;
        if (state != different) move(different, words, null, at);
    }

    void withdraw(String reason, PersonId by, Instant at) {
        move(PublicationState.WITHDRAWING, reason, by, at);
    }

    void withdrawn(Instant at) {
        clearError();
        move(PublicationState.WITHDRAWN, null, null, at);
    }

    /** Notes what the platform said without changing the state. */
    void note(String code, String words, Instant at) {
        error(code, words);
        changedAt = at;
    }

    /** Several edges lead to the next state; this command goes along these only. */
    private void require(PublicationState next, PublicationState... from) {
        if (!Arrays.asList(from).contains(state)) throw refusal(next);
    }

    private Refused refusal(PublicationState next) {
        return new Refused(
                HttpStatus.CONFLICT, Refusal.of(Clause.R9, "publication.transition", id.toString(), state, next));
    }

    private void move(PublicationState next, @Nullable String words, @Nullable PersonId by, Instant at) {
        if (!state.mayBecome(next)) throw refusal(next);
        PublicationState from = state;
        state = next;
        if (next != PublicationState.HELD) holdReason = null;
        changedAt = at;
        register(from, words, by);
    }

    private void register(@Nullable PublicationState from, @Nullable String words, @Nullable PersonId by) {
        events.add(new PublicationChanged(
                id,
                draftId.value(),
                accountId,
                from,
                state,
                platformPostId,
                url,
                words,
                by == null ? null : by.value(),
                changedAt));
    }

    private void error(String code, String words) {
        errorCode = code;
        errorWords = words;
    }

    private void clearError() {
        errorCode = null;
        errorWords = null;
    }

    @DomainEvents
    List<PublicationChanged> events() {
        return List.copyOf(events);
    }

    @AfterDomainEventPublication
    void eventsPublished() {
        events.clear();
    }

    PublicationId id() {
        return id;
    }

    DraftId draft() {
        return draftId;
    }

    RevisionId revision() {
        return revisionId;
    }

    ContentDigest digest() {
        return new ContentDigest(contentDigest);
    }

    AccountId account() {
        return accountId;
    }

    PublishingMode mode() {
        return mode;
    }

    Marker marker() {
        return new Marker(marker);
    }

    PublicationState state() {
        return state;
    }

    @Nullable String stagedId() {
        return stagedId;
    }

    @Nullable String handle() {
        return handle;
    }

    @Nullable String platformPostId() {
        return platformPostId;
    }

    @Nullable String url() {
        return url;
    }

    @Nullable HoldReason holdReason() {
        return holdReason;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }
}
