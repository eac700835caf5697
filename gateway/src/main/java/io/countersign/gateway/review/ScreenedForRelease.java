package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.rules.content.ContentDigest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A signed revision was screened again before its release (R11). */
public record ScreenedForRelease(
        DraftId draftId, int revision, ContentDigest digest, String rulesVersion, int blocking, Instant at)
        implements RoundFact {

    @Override
    public String action() {
        return "SCREENED_FOR_RELEASE";
    }

    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "revision", revision, "fingerprint", digest.hex(), "rulesVersion", rulesVersion, "blocking", blocking);
    }
}
