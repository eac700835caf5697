package io.countersign.connectors.wechat;

import io.countersign.connectors.Secret;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens encrypted messages: 16 random bytes, 4 bytes of length, the message, the AppID, padded to 32. WxJava opens them
 * too, but does not compare the AppID inside.
 */
final class SafeMode {

    private static final int RANDOM = 16;
    private static final int BLOCK = 32;

    private final byte[] appId;
    private final byte[] key;

    SafeMode(String appId, Secret aesKey) {
        this.appId = appId.getBytes(StandardCharsets.UTF_8);
        this.key = Base64.getDecoder().decode(aesKey.reveal() + "=");
    }

    byte[] open(String encrypted) throws UnreadablePush {
        try {
            ByteBuffer plain = ByteBuffer.wrap(unpadded(decrypted(encrypted))).position(RANDOM);
            byte[] message = new byte[plain.getInt()];
            plain.get(message);
            byte[] owner = new byte[plain.remaining()];
            plain.get(owner);
            if (!Arrays.equals(owner, appId)) throw new UnreadablePush("the message is for another account");
            return message;
        } catch (GeneralSecurityException
                | IllegalArgumentException
                | BufferUnderflowException
                | NegativeArraySizeException broken) {
            throw new UnreadablePush("the message cannot be decrypted");
        }
    }

    private byte[] decrypted(String encrypted) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new IvParameterSpec(Arrays.copyOf(key, cipher.getBlockSize())));
        return cipher.doFinal(Base64.getDecoder().decode(encrypted));
    }

    /** Java's own padding ends at 16. */
    private static byte[] unpadded(byte[] padded) {
        int padding = padded.length == 0 ? 0 : padded[padded.length - 1];
        return padding < 1 || padding > BLOCK || padding > padded.length
                ? padded
                : Arrays.copyOf(padded, padded.length - padding);
    }
}
