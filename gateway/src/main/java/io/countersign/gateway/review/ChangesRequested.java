package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A reviewer sent the piece back (退回修改). */
public record ChangesRequested(
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
        return "CHANGES_REQUESTED";
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
