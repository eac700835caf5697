package io.countersign.rules.content;

import java.util.regex.Pattern;

/** The fingerprint that people sign (审签指纹): SHA-256 of canonical content, media and targets. */
public record ContentDigest(String hex) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public ContentDigest {
        if (!SHA256.matcher(hex).matches())
            throw new IllegalArgumentException("expected 64 lower-case hex digits, found: " + hex);
    }

    /** The first twelve digits, as pages and refusals show it. */
    public String abbreviated() {
        return hex.substring(0, 12);
    }

    @Override
    public String toString() {
        return hex;
    }
}
