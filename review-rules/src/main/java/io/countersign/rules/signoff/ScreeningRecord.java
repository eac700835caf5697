package io.countersign.rules.signoff;

import io.countersign.rules.content.ContentDigest;
import java.util.List;

/**
 * What the machine check said of one fingerprint.
 *
 * @param blocking ids of hits that must be removed
 * @param needingWaiver ids of hits that need a written reason
 * @param unlisted how many more there are of both, which nobody sees
 */
public record ScreeningRecord(ContentDigest digest, List<String> blocking, List<String> needingWaiver, int unlisted) {

    public ScreeningRecord {
        blocking = List.copyOf(blocking);
        needingWaiver = List.copyOf(needingWaiver);
    }
}
