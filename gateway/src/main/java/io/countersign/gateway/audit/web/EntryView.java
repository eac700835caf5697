package io.countersign.gateway.audit.web;

import io.countersign.gateway.audit.AuditEntry;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as the API answers it and the pages draw it. */
record EntryView(
        long seq,
        Instant at,
        @Nullable UUID actor,
        @Nullable String actorName,
        String action,
        String subjectType,
        String subjectId,
        @Nullable UUID draftId,
        @Nullable String draftTitle,
        Map<String, @Nullable Object> details,
        String previousHash,
        String hash) {

    static EntryView of(
            AuditEntry entry,
            @Nullable String actorName,
            @Nullable String draftTitle,
            Map<String, @Nullable Object> details) {
        return new EntryView(
                entry.seq(),
                entry.at(),
                entry.actor(),
                actorName,
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.draft(),
                draftTitle,
                details,
                entry.previousHash(),
                entry.hash());
    }

    /** First digits of the hash, for people. */
    public String abbreviatedHash() {
        return hash.substring(0, 12);
    }
}
