package io.countersign.gateway.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an entry that are hashed: the fields in the order below, each in UTF-8 as {@code length:value,} with the
 * length in bytes, an absent one as {@code -,}. Nobody needs our code to check the chain.
 *
 * <pre>
 * countersign-audit-1, seq, at (uuuu-MM-ddTHH:mm:ss.SSSSSSZ, UTC), actor, action, subject type, subject id, draft,
 * details (JSON, keys sorted), hash of the entry before (64 hex digits; zeros for the first)
 * </pre>
 */
final class CanonicalEntry {

    private static final String FORMAT = "countersign-audit-1";
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private CanonicalEntry() {}

    static String hash(AuditEntry entry) {
        return HexFormat.of().formatHex(sha256().digest(text(entry).getBytes(StandardCharsets.UTF_8)));
    }

    static String text(AuditEntry entry) {
        StringBuilder text = new StringBuilder();
        put(text, FORMAT);
        put(text, entry.seq());
        put(text, instant(entry.at()));
        put(text, entry.actor());
        put(text, entry.action());
        put(text, entry.subjectType());
        put(text, entry.subjectId());
        put(text, entry.draft());
        put(text, entry.details());
        put(text, entry.previousHash());
        return text.toString();
    }

    private static String instant(Instant at) {
        return MICROSECONDS.format(at);
    }

    private static void put(StringBuilder text, @Nullable Object field) {
        if (field == null) {
            text.append("-,");
            return;
        }
        String value = field.toString();
        text.append(value.getBytes(StandardCharsets.UTF_8).length)
                .append(':')
                .append(value)
                .append(',');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
