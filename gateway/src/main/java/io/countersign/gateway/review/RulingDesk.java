package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.rules.content.ContentDigest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What there is to rule on, and what has been ruled. */
@Component
public class RulingDesk {

    /** What a page shows of a list. */
    private static final int MOST = 100;

    private final Rulings rulings;
    private final ScreeningRuns runs;
    private final Drafts drafts;
    private final Rounds rounds;

    RulingDesk(Rulings rulings, ScreeningRuns runs, Drafts drafts, Rounds rounds) {
        this.rulings = rulings;
        this.runs = runs;
        this.drafts = drafts;
        this.rounds = rounds;
    }

    /** The content of this fingerprint with its last check: a refused submission, or what is in review or held. */
    public Optional<RefusedPiece> piece(DraftId draft, ContentDigest digest) {
        return inReview(draft, digest).or(() -> runs.refused(draft, digest));
    }

    public List<Ruling> of(DraftId draft, ContentDigest digest) {
        return rulings.of(draft, digest);
    }

    public List<RulingRequest> requests(DraftId draft, ContentDigest digest) {
        return rulings.requests(draft, digest);
    }

    public List<RulingRequest> open() {
        return rulings.open(MOST);
    }

    public List<Ruling> newest() {
        return rulings.newest(MOST);
    }

    private Optional<RefusedPiece> inReview(DraftId draft, ContentDigest digest) {
        return rounds.findFirstByDraftIdOrderBySubmittedAtDesc(draft)
                .filter(round -> round.digest().equals(digest))
                .flatMap(round -> drafts.revision(round.revision()))
                .flatMap(revision -> runs.of(revision.id()).map(run -> new RefusedPiece(revision.content(), run)));
    }
}
