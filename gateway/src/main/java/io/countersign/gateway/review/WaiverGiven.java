package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.organisation.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Somebody answered for a finding in writing (放行说明). */
public record WaiverGiven(
        DraftId draftId, RevisionId revisionId, int revision, String findingId, PersonId by, Instant at)
        implements RoundFact {

    @Override
    public String action() {
        return "WAIVER_GIVEN";
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("revision", revision, "finding", findingId);
    }
}
