package io.countersign.gateway.audit.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the chain is narrowed to; it lives in the address.
 *
 * @param before entries older than this one
 * @param subject id of the thing, or of the draft, that it happened to
 */
record AuditFilter(
        @Nullable Long before,
        @Nullable String action,
        @Nullable UUID actor,
        @Nullable String subject) {

    AuditFilter {
        if (action != null && action.isBlank()) action = null;
        if (subject != null && subject.isBlank()) subject = null;
    }

    /** Whether anything is left out. */
    public boolean narrow() {
        return before != null || action != null || actor != null || subject != null;
    }
}
