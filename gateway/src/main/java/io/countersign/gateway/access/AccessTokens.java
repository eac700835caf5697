package io.countersign.gateway.access;

import io.countersign.gateway.organisation.PersonId;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Personal access tokens for the API: shown once, kept as a hash, ended by date or by their owner. */
@Component
public class AccessTokens {

    private static final String PREFIX = "cs_";
    private static final int RANDOM_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AccessTokens(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** What the owner sees of a token later on. */
    public record Listed(
            UUID id,
            String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    /** A new token; its text is nowhere else. */
    public record Issued(UUID id, String token, Instant expiresAt) {}

    @Transactional
    public Issued issue(PersonId person, String name, Duration life) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        Issued issued = new Issued(UUID.randomUUID(), token, now.plus(life));
        jdbc.sql("""
                        insert into access_token (id, person_id, name, token_hash, created_at, expires_at)
                        values (:id, :person, :name, :hash, :now, :expires)
                        """)
                .param("id", issued.id())
                .param("person", person.value())
                .param("name", name)
                .param("hash", Sha256.hex(token))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(issued.expiresAt()))
                .update();
        events.publishEvent(new TokenIssued(issued.id(), person, name));
        return issued;
    }

    /** Whose token this is, while it holds. The hash is looked up, so no secret is compared byte by byte. */
    @Transactional
    public Optional<SignedIn> owner(String token) {
        if (!token.startsWith(PREFIX)) return Optional.empty();
        return jdbc.sql("""
                        update access_token t set last_used_at = :now
                        from person p
                        where t.token_hash = :hash and t.revoked_at is null and t.expires_at > :now
                          and p.id = t.person_id
                        returning p.id, p.username
                        """)
                .param("hash", Sha256.hex(token))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, i) -> new SignedIn(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }

    public List<Listed> of(PersonId person) {
        return jdbc.sql("""
                        select id, name, created_at, expires_at, last_used_at from access_token
                        where person_id = :person and revoked_at is null and expires_at > :now
                        order by created_at desc
                        """)
                .param("person", person.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Listed.class)
                .list();
    }

    /** Ends all of the person's tokens and tells how many; whoever decides it tells why. */
    @Transactional
    int revokeAll(PersonId person) {
        return jdbc.sql("""
                        update access_token set revoked_at = :now
                        where person_id = :person and revoked_at is null and expires_at > :now
                        """)
                .param("person", person.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Ends a token of the person's own; a foreign id changes nothing. */
    @Transactional
    public void revoke(PersonId person, UUID token) {
        int ended = jdbc.sql("""
                        update access_token set revoked_at = :now
                        where id = :id and person_id = :person and revoked_at is null
                        """)
                .param("id", token)
                .param("person", person.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (ended == 1) events.publishEvent(new TokenRevoked(token, person));
    }
}
