package io.countersign.gateway.shared.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.connectors.Secret;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealingKeyTests {

    private static final byte[] PURPOSE = "account 1".getBytes(UTF_8);
    private static final byte[] SECRET = "app secret".getBytes(UTF_8);

    private final SealingKey key = new SealingKey(new byte[32]);

    @Test
    void whatWasSealedOpens() {
        assertThat(key.open(key.seal(SECRET, PURPOSE), PURPOSE)).isEqualTo(SECRET);
    }

    @Test
    void sealOfOneAccountDoesNotOpenForAnother() {
        Sealed sealed = key.seal(SECRET, PURPOSE);
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> key.open(sealed, "account 2".getBytes(UTF_8)));
    }

    @Test
    void changedCiphertextDoesNotOpen() {
        Sealed sealed = key.seal(SECRET, PURPOSE);
        sealed.ciphertext()[0] ^= 1;
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> key.open(sealed, PURPOSE));
    }

    @Test
    void anotherKeyIsNamedNotTried() {
        byte[] other = new byte[32];
        other[0] = 1;
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> new SealingKey(other).open(key.seal(SECRET, PURPOSE), PURPOSE))
                .withMessageContaining(key.id());
    }

    @Test
    void sameSecretIsSealedDifferentlyEachTime() {
        Sealed first = key.seal(SECRET, PURPOSE);
        Sealed second = key.seal(SECRET, PURPOSE);
        assertThat(first.nonce()).isNotEqualTo(second.nonce());
        assertThat(first.ciphertext()).isNotEqualTo(second.ciphertext());
    }

    @Test
    void keyOfAnotherLengthStopsTheStartWithoutShowingIt() {
        String tooShort = Base64.getEncoder().encodeToString(new byte[16]);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new SealingProperties(new Secret(tooShort)).key())
                .withMessageContaining("32 bytes")
                .withMessageNotContaining(tooShort);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new SealingProperties(new Secret("not base64!")).key())
                .withMessageNotContaining("not base64!");
    }
}
