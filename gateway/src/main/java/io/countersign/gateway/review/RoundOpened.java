package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.rules.content.ContentDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A revision passed the machine check and waits for its first signature; {@code awaited} may give it. */
public record RoundOpened(
        DraftId draftId,
        UnitId unit,
        RevisionId revisionId,
        int revision,
        ContentDigest digest,
        List<UUID> awaited,
        boolean urgent,
        Instant expiresAt,
        PersonId by,
        Instant at)
        implements RoundFact {

    @Override
    public String action() {
        return "SUBMITTED";
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("revision", revision, "fingerprint", digest.hex(), "urgent", urgent);
    }
}
