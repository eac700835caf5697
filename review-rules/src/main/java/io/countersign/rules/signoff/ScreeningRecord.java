package io.countersign.rules.signoff;

import io.countersign.rules.content.ContentDigest;
import java.util.List;

/**
 * What the machine check said of one fingerprint.
 *
 * @param blocking ids of hits that must be removed
 * @param needingWaiver ids of hits that need a written reason
 */
public record ScreeningRecord(ContentDigest digest, List<String> blocking, List<String> needingWaiver) {

    public ScreeningRecord {
        blocking = List.copyOf(blocking);
        needingWaiver = List.copyOf(needingWaiver);
    }
}
