package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The approval window or the wanted time passed before all had signed. */
public record RoundExpired(
        DraftId draftId, UnitId unit, RevisionId revisionId, int revision, PersonId submittedBy, Instant at)
        implements RoundFact {

    @Override
    public String action() {
        return "EXPIRED";
    }

    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("revision", revision);
    }
}
