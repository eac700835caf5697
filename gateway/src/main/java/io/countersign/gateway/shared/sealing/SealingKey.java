package io.countersign.gateway.shared.sealing;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** AES-256-GCM under the gateway's key; what is sealed for one purpose opens for no other. */
@Component
@EnableConfigurationProperties(SealingProperties.class)
public final class SealingKey {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final String id;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    SealingKey(SealingProperties properties) {
        this(properties.key());
    }

    SealingKey(byte[] bytes) {
        key = new SecretKeySpec(bytes, "AES");
        id = fingerprint(bytes);
    }

    /** Tells keys apart without telling anything of them. */
    String id() {
        return id;
    }

    public Sealed seal(byte[] plain, byte[] purpose) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return new Sealed(id, nonce, run(Cipher.ENCRYPT_MODE, nonce, purpose, plain));
    }

    public byte[] open(Sealed sealed, byte[] purpose) {
        if (!sealed.keyId().equals(id))
            throw new SealBroken("sealed under key " + sealed.keyId() + ", countersign.secret-key is " + id);
        return run(Cipher.DECRYPT_MODE, sealed.nonce(), purpose, sealed.ciphertext());
    }

    private byte[] run(int mode, byte[] nonce, byte[] purpose, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new SealBroken("the seal is broken or belongs to something else", broken);
        }
    }

    private static String fingerprint(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
