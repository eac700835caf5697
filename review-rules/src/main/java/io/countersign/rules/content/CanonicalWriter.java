package io.countersign.rules.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Writes fields so that no two different contents give the same bytes: every value carries its length. */
final class CanonicalWriter {

    private static final int ABSENT = -1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A name or address: taken as it is. */
    CanonicalWriter exact(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    /** A line or paragraph that people read: NFC, LF, no blanks at line ends. Blank counts as absent. */
    CanonicalWriter text(@Nullable String value) {
        String normal = value == null ? "" : line(value);
        return normal.isEmpty() ? number(ABSENT) : exact(normal);
    }

    CanonicalWriter number(int value) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        return this;
    }

    CanonicalWriter all(Collection<String> values) {
        number(values.size());
        values.forEach(this::exact);
        return this;
    }

    static String line(String value) {
        return normalised(value).replaceAll("[ \t]+(?=\n|$)", "").strip();
    }

    static String normalised(String value) {
        return Normalizer.normalize(value.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
    }

    ContentDigest digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(out.toByteArray());
            return new ContentDigest(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
