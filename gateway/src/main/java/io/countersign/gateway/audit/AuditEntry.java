package io.countersign.gateway.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain.
 *
 * @param at to the microsecond, as PostgreSQL keeps it
 * @param details canonical JSON, kept as the text that was hashed
 */
public record AuditEntry(
        long seq,
        Instant at,
        @Nullable UUID actor,
        String action,
        String subjectType,
        String subjectId,
        @Nullable UUID draft,
        String details,
        String previousHash,
        String hash) {

    /** Hash before the first entry. */
    public static final String GENESIS = "0".repeat(64);

    /** The same entry with the hash of what it says. */
    AuditEntry sealed() {
        return new AuditEntry(
                seq,
                at,
                actor,
                action,
                subjectType,
                subjectId,
                draft,
                details,
                previousHash,
                CanonicalEntry.hash(this));
    }

    /** Whether the stored hash is the one of what is stored. */
    boolean isSound() {
        return hash.equals(CanonicalEntry.hash(this));
    }

    /** Reads an entry from a row of its table. */
    public static AuditEntry of(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getObject("draft_id", UUID.class),
                row.getString("details"),
                row.getString("prev_hash"),
                row.getString("hash"));
    }
}
