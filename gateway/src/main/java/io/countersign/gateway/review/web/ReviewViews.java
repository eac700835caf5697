package io.countersign.gateway.review.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.Revision;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.review.SeenRevisions;
import io.countersign.gateway.review.SignOffs;
import io.countersign.gateway.review.Standing;
import io.countersign.gateway.review.StepMarks;
import io.countersign.gateway.review.WithdrawDraft;
import io.countersign.gateway.review.web.ReviewView.RequirementLine;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.web.Labels;
import io.countersign.rules.signoff.Requirement;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what the review page shows. */
@Component
class ReviewViews {

    private final Drafts drafts;
    private final SignOffs signOffs;
    private final SeenRevisions seen;
    private final StepMarks marks;
    private final RequirementWords words;
    private final ReviewQueue queue;
    private final Organisation organisation;
    private final Labels labels;

    ReviewViews(
            Drafts drafts,
            SignOffs signOffs,
            SeenRevisions seen,
            StepMarks marks,
            RequirementWords words,
            ReviewQueue queue,
            Organisation organisation,
            Labels labels) {
        this.drafts = drafts;
        this.signOffs = signOffs;
        this.seen = seen;
        this.marks = marks;
        this.words = words;
        this.queue = queue;
        this.organisation = organisation;
        this.labels = labels;
    }

    DraftHead head(DraftId draft, CurrentUser user) {
        return drafts.visible(draft, user).orElseThrow(() -> new NotFound("draft " + draft));
    }

    /** The page of the newest round, empty before the first submission. */
    Optional<ReviewView> of(DraftHead head, CurrentUser user) {
        return signOffs.standing(head.id()).map(standing -> view(head, standing, user));
    }

    private ReviewView view(DraftHead head, Standing standing, CurrentUser user) {
        var revision = revision(head.id(), standing.revision());
        var before = seen.before(head.id(), standing.revision(), user.person());
        var hits = NumberedHit.of(
                standing.screening().map(run -> run.result().findings()).orElse(List.of()),
                standing.waivers(),
                standing.rulings(),
                revision.content());
        return new ReviewView(
                head,
                revision,
                organisation.unit(head.unit()).name(),
                queue.named(revision.targets()),
                organisation.get(standing.submittedBy()).name(),
                standing,
                ReadersArticle.of(revision.content(), hits),
                hits,
                before.orElse(null),
                before.map(number -> Differences.between(
                                revision(head.id(), number).content(), revision.content(), labels::of))
                        .orElse(List.of()),
                standing.verdict().requirements().stream()
                        .map(one -> line(one, standing))
                        .toList(),
                marks.of(standing),
                signOffs.voter(head.id(), user.person()).orElseThrow(),
                standing.state().stands() && head.state().locked() && WithdrawDraft.mayWithdraw(head, user));
    }

    private RequirementLine line(Requirement requirement, Standing standing) {
        return new RequirementLine(
                requirement.satisfied(),
                words.of(requirement),
                requirement.clause(),
                requirement.maySign().stream()
                        .map(one -> standing.deputies().contains(one.person())
                                ? labels.say("review.deputy", one.name())
                                : one.name())
                        .distinct()
                        .toList());
    }

    private Revision revision(DraftId draft, int number) {
        return drafts.revision(draft, number).orElseThrow(() -> new NotFound("revision " + number + " of " + draft));
    }
}
