package io.countersign.gateway.shared.sealing;

import io.countersign.connectors.Secret;
import jakarta.validation.constraints.NotNull;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The key under which the gateway seals what it must keep and nobody may read.
 *
 * @param secretKey 32 random bytes, base64
 */
@ConfigurationProperties("countersign")
@Validated
record SealingProperties(@NotNull Secret secretKey) {

    private static final int KEY_BYTES = 32;

    /** The key's bytes; a value of another length stops the start. */
    byte[] key() {
        byte[] key = decoded();
        if (key.length != KEY_BYTES)
            throw new IllegalStateException(
                    "countersign.secret-key: expected 32 bytes in base64, found " + key.length + " bytes");
        return key;
    }

    private byte[] decoded() {
        try {
            return Base64.getDecoder().decode(secretKey.reveal().trim());
        } catch (IllegalArgumentException notBase64) {
            // The decoder's own message would quote the key.
            throw new IllegalStateException("countersign.secret-key is not base64");
        }
    }
}
