package io.countersign.gateway.review.web;

import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.Revision;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.review.Standing;
import io.countersign.gateway.review.Voter;
import io.countersign.gateway.shared.web.StepMark;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import io.countersign.rules.signoff.Decision;
import io.countersign.rules.signoff.ReviewStep;
import io.countersign.rules.signoff.Vote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the review page shows of one revision to one person.
 *
 * @param seenRevision the revision that the person looked at last before this one, null for none
 * @param differences what changed since
 * @param requirements each with its sentence
 */
record ReviewView(
        DraftHead head,
        Revision revision,
        String unit,
        List<Account> accounts,
        String submitter,
        Standing standing,
        ReadersArticle article,
        List<NumberedHit> hits,
        @Nullable Integer seenRevision,
        List<Difference> differences,
        List<RequirementLine> requirements,
        List<StepMark> marks,
        Voter voter,
        boolean mayWithdraw) {

    /** A requirement as a line of the page. */
    record RequirementLine(boolean met, String sentence, Clause clause, List<String> maySign) {}

    public boolean running() {
        return standing.state().stands();
    }

    public boolean maySign() {
        return running() && voter.refusal().isEmpty();
    }

    /** Why this person cannot sign; null for one who can, and when there is nothing to sign any more. */
    public @Nullable Refusal refusal() {
        return running() ? voter.refusal().orElse(null) : null;
    }

    public @Nullable ReviewStep step() {
        return voter.step().orElse(null);
    }

    public String fingerprint() {
        return standing.digest().abbreviated();
    }

    /** Findings that ask for a reason and have none. */
    public List<NumberedHit> unanswered() {
        return hits.stream().filter(NumberedHit::needsReason).toList();
    }

    /** How many findings there are beside those that are shown. */
    public int unlisted() {
        return standing.screening().map(run -> run.result().unlisted().count()).orElse(0);
    }

    /** Whether the rules of the moment stop it, as they may at the release. */
    public boolean blocked() {
        return hits.stream().anyMatch(NumberedHit::blocks);
    }

    public List<Vote> recusals() {
        return standing.currentVotes().stream()
                .filter(vote -> vote.decision() == Decision.RECUSE)
                .toList();
    }

    /** Votes on earlier revisions, which stay in the record and do not count (R7). */
    public List<Vote> outdated() {
        return standing.votes().stream()
                .filter(vote -> vote.revision() != standing.revision())
                .toList();
    }
}
