package io.countersign.gateway.access;

import io.countersign.gateway.shared.sealing.Sealed;
import io.countersign.gateway.shared.sealing.SealingKey;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Keeps the first answer of each creating call for a day, sealed, for it may hold a new token. */
@Component
class FirstAnswers {

    private static final Duration KEPT = Duration.ofDays(1);
    /** After this long a call without an answer is taken for dead. */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int MOST_LOOKS = 200;

    private final JdbcClient jdbc;
    private final SealingKey seal;
    private final Clock clock;

    FirstAnswers(JdbcClient jdbc, SealingKey seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** What a call with a key finds. */
    sealed interface Claim {}

    /** It is the first with this key. */
    record First() implements Claim {}

    /** It has been answered already. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answered(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            byte[] body) implements Claim {

        void writeTo(HttpServletResponse response) throws IOException {
            response.setStatus(status);
            if (contentType != null) response.setContentType(contentType);
            if (location != null) response.setHeader(HttpHeaders.LOCATION, location);
            if (etag != null) response.setHeader(HttpHeaders.ETAG, etag);
            response.getOutputStream().write(body);
        }
    }

    /** The first call with it has not ended. */
    record Running() implements Claim {}

    /** It belongs to another call. */
    record Foreign() implements Claim {}

    /** Claims the key; a repeat that comes while the first call still runs waits for its answer. */
    Claim claim(UUID person, String key, String fingerprint) {
        Claim claim = attempt(person, key, fingerprint);
        for (int i = 0; i < MOST_LOOKS && claim instanceof Running; i++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            claim = attempt(person, key, fingerprint);
        }
        return claim;
    }

    private Claim attempt(UUID person, String key, String fingerprint) {
        Instant now = clock.instant();
        int first = jdbc.sql("""
                        insert into idempotency_key (person_id, key, request_hash, created_at)
                        values (:person, :key, :hash, :now)
                        on conflict (person_id, key) do update
                        set request_hash = excluded.request_hash, created_at = excluded.created_at,
                            status = null, content_type = null, location = null, etag = null,
                            key_id = null, nonce = null, body = null
                        where idempotency_key.created_at < :old
                           or (idempotency_key.status is null and idempotency_key.created_at < :dead)
                        """)
                .param("person", person)
                .param("key", key)
                .param("hash", fingerprint)
                .param("now", Timestamp.from(now))
                .param("old", Timestamp.from(now.minus(KEPT)))
                .param("dead", Timestamp.from(now.minus(LONGEST_CALL)))
                .update();
        return first == 1 ? new First() : found(person, key, fingerprint);
    }

    private Claim found(UUID person, String key, String fingerprint) {
        return jdbc.sql("select * from idempotency_key where person_id = :person and key = :key")
                .param("person", person)
                .param("key", key)
                .query((row, i) -> {
                    if (!row.getString("request_hash").equals(fingerprint)) return new Foreign();
                    int status = row.getInt("status");
                    if (row.wasNull()) return new Running();
                    Sealed body = new Sealed(row.getString("key_id"), row.getBytes("nonce"), row.getBytes("body"));
                    return (Claim) new Answered(
                            status,
                            row.getString("content_type"),
                            row.getString("location"),
                            row.getString("etag"),
                            seal.open(body, purpose(person, key)));
                })
                .optional()
                .orElseGet(Running::new); // the first call failed meanwhile, and its key is free
    }

    void remember(UUID person, String key, ContentCachingResponseWrapper answer) {
        Sealed body = seal.seal(answer.getContentAsByteArray(), purpose(person, key));
        jdbc.sql("""
                        update idempotency_key
                        set status = :status, content_type = :type, location = :location, etag = :etag,
                            key_id = :keyId, nonce = :nonce, body = :body
                        where person_id = :person and key = :key
                        """)
                .param("status", answer.getStatus())
                .param("type", answer.getContentType())
                .param("location", answer.getHeader(HttpHeaders.LOCATION))
                .param("etag", answer.getHeader(HttpHeaders.ETAG))
                .param("keyId", body.keyId())
                .param("nonce", body.nonce())
                .param("body", body.ciphertext())
                .param("person", person)
                .param("key", key)
                .update();
    }

    private static byte[] purpose(UUID person, String key) {
        return ("first answer " + person + ' ' + key).getBytes(StandardCharsets.UTF_8);
    }

    void forget(UUID person, String key) {
        jdbc.sql("delete from idempotency_key where person_id = :person and key = :key and status is null")
                .param("person", person)
                .param("key", key)
                .update();
    }
}
