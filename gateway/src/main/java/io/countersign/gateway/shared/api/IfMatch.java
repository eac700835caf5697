package io.countersign.gateway.shared.api;

import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.VersionRequired;
import org.jspecify.annotations.Nullable;

/** The version that an update is based on, as the header {@code If-Match} carries it, with or without quotes. */
public final class IfMatch {

    private IfMatch() {}

    public static long version(@Nullable String header) {
        if (header == null || header.isBlank()) throw new VersionRequired();
        String bare = header.trim().replaceFirst("^W/", "").replace("\"", "");
        if (!bare.matches("\\d{1,18}")) throw new InvalidInput("If-Match", "version");
        return Long.parseLong(bare);
    }
}
