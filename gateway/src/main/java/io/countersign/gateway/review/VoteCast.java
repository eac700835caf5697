package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.rules.content.ContentDigest;
import io.countersign.rules.signoff.Decision;
import io.countersign.rules.signoff.ReviewStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody answered; {@code awaited} are those who may sign next. */
public record VoteCast(
        DraftId draftId,
        UnitId unit,
        RevisionId revisionId,
        int revision,
        ContentDigest digest,
        ReviewStep step,
        Decision decision,
        List<UUID> awaited,
        PersonId submittedBy,
        PersonId by,
        Instant at)
        implements RoundFact {

    @Override
    public String action() {
        return "VOTE_CAST";
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "revision", revision, "fingerprint", digest.hex(), "step", step.name(), "decision", decision.name());
    }
}
