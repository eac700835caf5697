package io.countersign.gateway.review.web;

import io.countersign.rules.content.ContentDigest;
import java.util.Locale;

/** Reads a fingerprint as somebody sent it. */
final class Fingerprints {

    /** Nothing has this digest. */
    private static final ContentDigest NONE = new ContentDigest("0".repeat(64));

    private Fingerprints() {}

    /** Text that cannot be a fingerprint is like one of other content: the vote is for something else (R7). */
    static ContentDigest read(String text) {
        var hex = text.strip().toLowerCase(Locale.ROOT);
        return hex.matches("[0-9a-f]{64}") ? new ContentDigest(hex) : NONE;
    }
}
