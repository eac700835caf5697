package io.countersign.rules.signoff;

import io.countersign.rules.content.ContentDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One person's answer on one revision, with what entitled the person to it. */
public record Vote(
        Signer signer,
        int revision,
        ContentDigest digest,
        ReviewStep step,
        Decision decision,
        @Nullable String reason,
        Instant at,
        Qualification qualification) {

    public Vote {
        if (decision.needsReason() && (reason == null || reason.isBlank()))
            throw new IllegalArgumentException(decision + " needs a reason");
    }
}
