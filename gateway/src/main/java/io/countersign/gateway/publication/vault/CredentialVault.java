package io.countersign.gateway.publication.vault;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.sealing.Sealed;
import io.countersign.gateway.shared.sealing.SealingKey;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Holds each account's credentials, sealed with AES-256-GCM and bound to the account. */
@Component
public class CredentialVault {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final SealingKey key;
    private final Clock clock;

    CredentialVault(JdbcClient jdbc, SealingKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Replaces the account's credentials.
     *
     * @param expiresAt when a person has to renew them, null where they do not end
     */
    public void put(AccountId account, Credentials credentials, @Nullable Instant expiresAt, @Nullable PersonId by) {
        Sealed box = key.seal(JSON.writeValueAsBytes(credentials.values()), purpose(account));
        jdbc.sql("""
                        insert into sealed_credential
                            (account_id, key_id, nonce, ciphertext, expires_at, generation, sealed_at, sealed_by)
                        values (:account, :keyId, :nonce, :ciphertext, :expiresAt, 1, :now, :by)
                        on conflict (account_id) do update
                        set key_id = excluded.key_id, nonce = excluded.nonce, ciphertext = excluded.ciphertext,
                            expires_at = excluded.expires_at, reminded_days = null, generation = sealed_credential.generation + 1,
                            sealed_at = excluded.sealed_at, sealed_by = excluded.sealed_by
                        """)
                .param("account", account.value())
                .param("keyId", box.keyId())
                .param("nonce", box.nonce())
                .param("ciphertext", box.ciphertext())
                .param("expiresAt", expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .update();
    }

    /** The account's credentials, empty where none were ever given. */
    public Optional<Credentials> open(AccountId account) {
        return jdbc.sql("select key_id, nonce, ciphertext from sealed_credential where account_id = :account")
                .param("account", account.value())
                .query((row, i) ->
                        new Sealed(row.getString("key_id"), row.getBytes("nonce"), row.getBytes("ciphertext")))
                .optional()
                .map(box -> key.open(box, purpose(account)))
                .map(plain -> new Credentials(JSON.readValue(plain, VALUES)));
    }

    /** Counts how often the credentials were replaced, so that every node notices; empty where there are none. */
    public Optional<Long> generation(AccountId account) {
        return jdbc.sql("select generation from sealed_credential where account_id = :account")
                .param("account", account.value())
                .query(Long.class)
                .optional();
    }

    /** When a person has to renew the credentials, empty where they do not end or there are none. */
    public Optional<Instant> expiresAt(AccountId account) {
        return jdbc.sql(
                        "select expires_at from sealed_credential where account_id = :account and expires_at is not null")
                .param("account", account.value())
                .query(Instant.class)
                .optional();
    }

    /** An account's credentials that end. */
    public record Ending(AccountId account, Instant endsAt) {}

    /** Those that end by then and of which nobody was reminded so late, each once for the same number of days. */
    public List<Ending> remind(int days, Instant by) {
        return jdbc.sql("""
                        update sealed_credential set reminded_days = :days
                        where expires_at <= :by and (reminded_days is null or reminded_days > :days)
                        returning account_id, expires_at
                        """)
                .param("days", days)
                .param("by", by.atOffset(ZoneOffset.UTC))
                .query((row, i) -> new Ending(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static byte[] purpose(AccountId account) {
        UUID id = account.value();
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
