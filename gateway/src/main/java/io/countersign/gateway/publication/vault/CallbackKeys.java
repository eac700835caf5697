package io.countersign.gateway.publication.vault;

import io.countersign.connectors.Secret;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.sealing.Sealed;
import io.countersign.gateway.shared.sealing.SealingKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the key of an account's callback address and keeps it sealed; it is told once, when it is made. */
@Component
public class CallbackKeys {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int TOKEN_LENGTH = 32;
    private static final int AES_KEY_LENGTH = 43;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final SealingKey key;
    private final Clock clock;

    CallbackKeys(JdbcClient jdbc, SealingKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /** A new key; the one before no longer opens anything. */
    public CallbackKey make(AccountId account, PersonId by) {
        String token = letters(TOKEN_LENGTH);
        String aesKey = letters(AES_KEY_LENGTH);
        Sealed box = key.seal((token + aesKey).getBytes(StandardCharsets.US_ASCII), purpose(account));
        jdbc.sql("""
                        insert into callback_key (account_id, key_id, nonce, ciphertext, made_at, made_by)
                        values (:account, :keyId, :nonce, :ciphertext, :now, :by)
                        on conflict (account_id) do update
                        set key_id = excluded.key_id, nonce = excluded.nonce, ciphertext = excluded.ciphertext,
                            made_at = excluded.made_at, made_by = excluded.made_by
                        """)
                .param("account", account.value())
                .param("keyId", box.keyId())
                .param("nonce", box.nonce())
                .param("ciphertext", box.ciphertext())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.value())
                .update();
        return new CallbackKey(new Secret(token), new Secret(aesKey));
    }

    /** The account's key, empty where none was made. */
    public Optional<CallbackKey> find(AccountId account) {
        return jdbc.sql("select key_id, nonce, ciphertext from callback_key where account_id = :account")
                .param("account", account.value())
                .query((row, i) ->
                        new Sealed(row.getString("key_id"), row.getBytes("nonce"), row.getBytes("ciphertext")))
                .optional()
                .map(box -> new String(key.open(box, purpose(account)), StandardCharsets.US_ASCII))
                .map(plain -> new CallbackKey(
                        new Secret(plain.substring(0, TOKEN_LENGTH)), new Secret(plain.substring(TOKEN_LENGTH))));
    }

    /** When the account's key was made, empty where none was. */
    public Optional<Instant> madeAt(AccountId account) {
        return jdbc.sql("select made_at from callback_key where account_id = :account")
                .param("account", account.value())
                .query((row, i) -> row.getTimestamp("made_at").toInstant())
                .optional();
    }

    private String letters(int count) {
        StringBuilder letters = new StringBuilder(count);
        for (int i = 0; i < count; i++) letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return letters.toString();
    }

    private static byte[] purpose(AccountId account) {
        return ("callback:" + account).getBytes(StandardCharsets.US_ASCII);
    }
}
