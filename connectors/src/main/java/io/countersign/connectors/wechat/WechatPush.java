package io.countersign.connectors.wechat;

import io.countersign.connectors.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the platform pushes to one account in safe mode (connector guide WeChat, section 8). */
public final class WechatPush {

    private final Secret token;
    private final SafeMode safeMode;
    private final Duration window;
    private final Clock clock;

    /**
     * For the account with this AppID.
     *
     * @param aesKey the EncodingAESKey, 43 characters
     * @param window how far a request's time may be from ours; a correctly signed older one is a replay
     */
    public WechatPush(String appId, Secret token, Secret aesKey, Duration window, Clock clock) {
        this.token = token;
        this.safeMode = new SafeMode(appId, aesKey);
        this.window = window;
        this.clock = clock;
    }

    /** Whether the platform asks if the address is ours. */
    public boolean verifies(PushQuery query) {
        return signed(query.signature(), query.timestamp(), query.nonce()) && isOfNow(query.timestamp());
    }

    /** What was said; only the encrypted part is believed. */
    public Pushed read(PushQuery query, byte[] body) {
        if (!verifies(query)) return new Pushed.Refused("the signature is wrong or the request is too old");
        try {
            String encrypted = PushedXml.of(body).text("Encrypt");
            if (encrypted.isEmpty()) return new Pushed.Refused("the message is not encrypted");
            if (!signed(query.messageSignature(), query.timestamp(), query.nonce(), encrypted))
                return new Pushed.Refused("the signature of the message is wrong");
            return PushedXml.of(safeMode.open(encrypted)).told();
        } catch (UnreadablePush unreadable) {
            return new Pushed.Refused(unreadable.getMessage());
        }
    }

    /** Compared in constant time. */
    private boolean signed(String signature, String... parts) {
        String joined = Stream.concat(Stream.of(token.reveal()), Arrays.stream(parts))
                .sorted()
                .collect(Collectors.joining());
        return MessageDigest.isEqual(
                sha1(joined).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isOfNow(String timestamp) {
        try {
            Duration apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
            return apart.abs().compareTo(window) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException noTime) {
            return false;
        }
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1", impossible);
        }
    }
}
