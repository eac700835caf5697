package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A timeline was read; told after each successful poll, after the posts that it brought.
 *
 * @param lastPostAt the newest post ever seen, null where none was
 */
public record ActivityObserved(
        AccountId accountId, @Nullable Instant lastPostAt, Instant observedAt) {}
