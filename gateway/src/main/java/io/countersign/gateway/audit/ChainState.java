package io.countersign.gateway.audit;

import org.jspecify.annotations.Nullable;

/**
 * What checking the whole chain found.
 *
 * @param head hash of the last entry, as exports print it
 * @param firstBroken number of the first entry that is missing, changed or does not follow the one before; null if intact
 */
public record ChainState(
        long entries, String head, boolean intact, @Nullable Long firstBroken) {}
