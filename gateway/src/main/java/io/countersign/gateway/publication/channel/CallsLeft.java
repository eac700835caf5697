package io.countersign.gateway.publication.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many calls of one kind an account has left today.
 *
 * @param limit how many there are in all
 * @param readAt when the platform told, null where the guide's numbers stand for its own
 */
public record CallsLeft(
        CallKind kind, int left, int limit, @Nullable Instant readAt) {}
