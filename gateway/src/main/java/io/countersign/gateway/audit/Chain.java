package io.countersign.gateway.audit;

import io.countersign.gateway.shared.event.AuditedFact;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appends to the chain; whoever appends holds the head until the end of the transaction. */
@Repository
class Chain {

    private final JdbcClient jdbc;

    Chain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(long seq, String hash) {}

    void append(AuditedFact fact, Instant at) {
        Head head = jdbc.sql("select seq, hash from audit_head for update")
                .query((row, i) -> new Head(row.getLong("seq"), row.getString("hash")))
                .single();
        AuditEntry entry = next(head, fact, at.truncatedTo(ChronoUnit.MICROS));
        insert(entry);
        jdbc.sql("update audit_head set seq = :seq, hash = :hash")
                .param("seq", entry.seq())
                .param("hash", entry.hash())
                .update();
    }

    private static AuditEntry next(Head head, AuditedFact fact, Instant at) {
        AuditEntry unsealed = new AuditEntry(
                head.seq() + 1,
                at,
                fact.actor(),
                fact.action(),
                fact.subjectType(),
                fact.subjectId(),
                fact.draft(),
                CanonicalDetails.of(fact.details()),
                head.hash(),
                "");
        return unsealed.sealed();
    }

    private void insert(AuditEntry entry) {
        jdbc.sql("""
                        insert into audit_entry (seq, at, actor, action, subject_type, subject_id, draft_id, details, prev_hash, hash)
                        values (:seq, :at, :actor, :action, :subjectType, :subjectId, :draft, :details, :previous, :hash)
                        """)
                .param("seq", entry.seq())
                .param("at", OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
                .param("actor", entry.actor())
                .param("action", entry.action())
                .param("subjectType", entry.subjectType())
                .param("subjectId", entry.subjectId())
                .param("draft", entry.draft())
                .param("details", entry.details())
                .param("previous", entry.previousHash())
                .param("hash", entry.hash())
                .update();
    }
}
