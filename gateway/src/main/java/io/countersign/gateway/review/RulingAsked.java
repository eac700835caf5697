package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.rules.content.ContentDigest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A unit asked for a ruling on what the machine check stopped. */
public record RulingAsked(DraftId draftId, ContentDigest digest, int blocking, String reason, PersonId by, Instant at)
        implements RoundFact {

    @Override
    public String action() {
        return "RULING_ASKED";
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("fingerprint", digest.hex(), "blocking", blocking, "reason", reason);
    }
}
