package io.countersign.gateway.notification;

import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.review.ChangesRequested;
import io.countersign.gateway.review.DraftRejected;
import io.countersign.gateway.review.RoundApproved;
import io.countersign.gateway.review.RoundExpired;
import io.countersign.gateway.review.RoundOpened;
import io.countersign.gateway.review.StepHandedOver;
import io.countersign.gateway.review.SubmissionWithdrawn;
import io.countersign.gateway.review.VoteCast;
import io.countersign.gateway.review.VotesOutdated;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells reviewers that it is their turn, and authors what became of their piece. */
@Component("noticesOfReview")
class ReviewListener {

    private final NoticeBox box;
    private final Drafts drafts;

    ReviewListener(NoticeBox box, Drafts drafts) {
        this.box = box;
        this.drafts = drafts;
    }

    @ApplicationModuleListener
    void on(RoundOpened event) {
        await(event.draftId(), event.revisionId(), event.awaited());
    }

    @ApplicationModuleListener
    void on(VoteCast event) {
        settle(event.by(), event.revisionId());
        await(event.draftId(), event.revisionId(), event.awaited());
    }

    @ApplicationModuleListener
    void on(StepHandedOver event) {
        settle(event.by(), event.revisionId());
        box.tell(
                List.of(event.to()),
                NoticeKind.SIGN_OFF_HANDED_OVER,
                List.of(title(event.draftId()), event.from().name(), "#reviewStep." + event.step()),
                review(event.draftId()),
                handedOver(event.revisionId()));
    }

    @ApplicationModuleListener
    void on(VotesOutdated event) {
        box.tell(
                people(event.voters()),
                NoticeKind.VOTES_OUTDATED,
                List.of(title(event.draftId()), Integer.toString(event.outdatedRevision())),
                review(event.draftId()),
                "outdated:" + event.draftId() + ":" + event.revision());
    }

    @ApplicationModuleListener
    void on(ChangesRequested event) {
        settle(event.revisionId());
        tellAuthors(
                event.draftId(),
                event.submittedBy(),
                NoticeKind.CHANGES_REQUESTED,
                event.revisionId(),
                List.of(event.reason()));
    }

    @ApplicationModuleListener
    void on(DraftRejected event) {
        settle(event.revisionId());
        tellAuthors(
                event.draftId(),
                event.submittedBy(),
                NoticeKind.DRAFT_REJECTED,
                event.revisionId(),
                List.of(event.reason()));
    }

    @ApplicationModuleListener
    void on(RoundExpired event) {
        settle(event.revisionId());
        tellAuthors(event.draftId(), event.submittedBy(), NoticeKind.ROUND_EXPIRED, event.revisionId(), List.of());
    }

    @ApplicationModuleListener
    void on(RoundApproved event) {
        settle(event.revisionId());
        tellAuthors(event.draftId(), event.submittedBy(), NoticeKind.ROUND_APPROVED, event.revisionId(), List.of());
    }

    @ApplicationModuleListener
    void on(SubmissionWithdrawn event) {
        settle(event.revisionId());
    }

    private void await(DraftId draft, RevisionId revision, List<UUID> awaited) {
        box.tell(
                people(awaited), NoticeKind.SIGN_OFF_AWAITED, List.of(title(draft)), review(draft), awaiting(revision));
    }

    private void settle(RevisionId revision) {
        box.settle(awaiting(revision));
        box.settle(handedOver(revision));
    }

    private void settle(PersonId person, RevisionId revision) {
        box.settle(person, awaiting(revision));
        box.settle(person, handedOver(revision));
    }

    /** The creator and whoever sent it into review. */
    private void tellAuthors(
            DraftId draft, PersonId submittedBy, NoticeKind kind, RevisionId revision, List<String> more) {
        List<PersonId> authors = Stream.concat(
                        drafts.find(draft).map(DraftHead::creator).stream(), Stream.of(submittedBy))
                .toList();
        List<String> facts =
                Stream.concat(Stream.of(title(draft)), more.stream()).toList();
        box.tell(authors, kind, facts, "/drafts/" + draft, kind + ":" + revision);
    }

    private String title(DraftId draft) {
        return drafts.find(draft).map(DraftHead::title).orElse("");
    }

    private static List<PersonId> people(List<UUID> ids) {
        return ids.stream().map(PersonId::new).toList();
    }

    private static String review(DraftId draft) {
        return "/review/" + draft;
    }

    private static String awaiting(RevisionId revision) {
        return "awaiting:" + revision;
    }

    private static String handedOver(RevisionId revision) {
        return "handedOver:" + revision;
    }
}
