package io.countersign.gateway.review;

import io.countersign.rules.content.ContentDigest;
import io.countersign.rules.signoff.Decision;
import java.util.List;

/**
 * An answer as a reviewer gives it.
 *
 * @param revision the revision that the reviewer had before the eyes
 * @param digest its fingerprint
 * @param comment opinion or reason, empty for none
 */
public record SignOff(
        int revision, ContentDigest digest, Decision decision, String comment, List<WaiverReason> waivers) {

    public SignOff {
        waivers = List.copyOf(waivers);
    }
}
