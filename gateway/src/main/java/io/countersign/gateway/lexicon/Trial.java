package io.countersign.gateway.lexicon;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version beside the one that screens, over the archive.
 *
 * @param against the version that screened when it began
 * @param changed pieces with other findings
 * @param stricter those of them with a graver verdict
 * @param milder those with a milder one
 */
public record Trial(
        UUID id,
        int version,
        int against,
        TrialState state,
        int total,
        int done,
        int changed,
        int stricter,
        int milder,
        UUID askedBy,
        String askedByName,
        Instant askedAt,
        @Nullable Instant endedAt) {

    public boolean running() {
        return state == TrialState.RUNNING;
    }
}
