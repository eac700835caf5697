package io.countersign.connectors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a platform says of an account's calls of one kind.
 *
 * @param limit how many it allows
 * @param left how many of them are left
 * @param until when others begin, null where the platform counts by its day
 */
public record Quota(int limit, int left, @Nullable Instant until) {}
