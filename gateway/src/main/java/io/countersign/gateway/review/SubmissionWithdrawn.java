package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The piece was taken out of review (撤回送审). */
public record SubmissionWithdrawn(
        DraftId draftId, UnitId unit, RevisionId revisionId, int revision, List<UUID> voters, PersonId by, Instant at)
        implements RoundFact {

    @Override
    public String action() {
        return "SUBMISSION_WITHDRAWN";
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("revision", revision, "votes", voters.size());
    }
}
