package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A reviewer decided that the piece is not published (不予发布). */
public record DraftRejected(
        DraftId draftId,
        UnitId unit,
        RevisionId revisionId,
        int revision,
        String reason,
        PersonId submittedBy,
        PersonId by,
        Instant at)
        implements RoundFact {

    @Override
    public String action() {
        return "REJECTED";
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("revision", revision);
    }
}
