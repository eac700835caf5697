package io.countersign.gateway.incident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are asked for; null asks for all.
 *
 * @param after the last case of the page before
 */
public record CaseQuery(
        @Nullable CaseKind kind,
        @Nullable CaseState state,
        @Nullable UUID after) {}
