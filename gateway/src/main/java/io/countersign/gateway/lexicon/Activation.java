package io.countersign.gateway.lexicon;

import java.time.Instant;

/**
 * When a version became the one that screens, by whom and why.
 *
 * @param before the version that it replaced
 */
public record Activation(int version, int before, String reason, String byName, Instant at) {

    /** Whether it went back to an earlier version. */
    public boolean rollsBack() {
        return version < before;
    }
}
