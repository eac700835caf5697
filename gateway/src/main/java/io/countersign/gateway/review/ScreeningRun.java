package io.countersign.gateway.review;

import io.countersign.rules.content.ContentDigest;
import io.countersign.rules.screening.ScreeningResult;
import io.countersign.rules.screening.Severity;
import io.countersign.rules.signoff.ScreeningRecord;
import java.time.Instant;
import java.util.List;

/** What the machine check answered for one fingerprint, and when. */
public record ScreeningRun(ContentDigest digest, ScreeningResult result, Instant at) {

    ScreeningRecord record() {
        return new ScreeningRecord(digest, ids(Severity.BLOCK), ids(Severity.JUSTIFY));
    }

    private List<String> ids(Severity severity) {
        return result.findings(severity).stream()
                .map(hit -> hit.id())
                .distinct()
                .toList();
    }
}
