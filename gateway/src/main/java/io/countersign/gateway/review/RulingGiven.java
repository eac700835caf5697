package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.rules.content.ContentDigest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The propaganda department let a blocking finding stand (A13). */
public record RulingGiven(
        DraftId draftId, ContentDigest digest, String findingId, String ruleId, String reason, PersonId by, Instant at)
        implements RoundFact {

    @Override
    public String action() {
        return "RULING_GIVEN";
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("fingerprint", digest.hex(), "finding", findingId, "rule", ruleId, "reason", reason);
    }
}
