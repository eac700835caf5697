package io.countersign.gateway.review;

import io.countersign.rules.signoff.ReviewStep;
import io.countersign.rules.signoff.Signer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step that a reviewer handed to a registered deputy (转代审). */
public record HandOver(
        ReviewStep step,
        UUID person,
        String personName,
        UUID deputy,
        String deputyName,
        @Nullable String reason,
        Instant at) {

    static HandOver of(ReviewStep step, Signer from, Signer to, String reason, Instant at) {
        return new HandOver(
                step, from.person(), from.name(), to.person(), to.name(), reason.isEmpty() ? null : reason, at);
    }
}
