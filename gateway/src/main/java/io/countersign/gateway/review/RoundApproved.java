package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.rules.content.ContentDigest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All signatures that the rules ask for stand on this fingerprint. */
public record RoundApproved(
        DraftId draftId,
        UnitId unit,
        RevisionId revisionId,
        int revision,
        ContentDigest digest,
        @Nullable Instant publishAt,
        PersonId submittedBy,
        Instant at)
        implements RoundFact {

    @Override
    public String action() {
        return "APPROVED";
    }

    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("revision", revision, "fingerprint", digest.hex());
    }
}
