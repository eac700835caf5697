package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.rules.content.ContentDigest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The machine check stopped a submission (A9, R11).
 *
 * @param blocking findings that have to go
 * @param unlisted findings that ask for something and are not listed
 */
public record SubmissionRefused(
        DraftId draftId,
        UnitId unit,
        ContentDigest digest,
        int blocking,
        int unlisted,
        String rulesVersion,
        PersonId by,
        Instant at)
        implements RoundFact {

    @Override
    public String action() {
        return "SUBMISSION_REFUSED";
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "fingerprint", digest.hex(), "blocking", blocking, "unlisted", unlisted, "rulesVersion", rulesVersion);
    }
}
