package io.countersign.gateway.review;

import io.countersign.rules.content.ContentDigest;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.ScreeningResult;
import io.countersign.rules.screening.Severity;
import io.countersign.rules.signoff.ScreeningRecord;
import java.time.Instant;
import java.util.List;

/** What the machine check answered for one fingerprint, and when. */
public record ScreeningRun(ContentDigest digest, ScreeningResult result, Instant at) {

    /** Findings that stop the piece, apart from those that may stand by a ruling. */
    List<ScreeningHit> blocking(List<Ruling> rulings) {
        return result.findings(Severity.BLOCK).stream()
                .filter(hit -> rulings.stream().noneMatch(ruling -> ruling.lifts(digest, hit)))
                .toList();
    }

    /** Findings that somebody would have to remove or answer for and cannot, because they are not listed (R11). */
    int unlisted() {
        return result.unlisted().asking();
    }

    /**
     * What the rules of sign-off need to know of it.
     *
     * @param submission the check of the submission: what has come to ask for a reason since then is on record, but the
     *     signatures stand
     */
    ScreeningRecord record(ScreeningRun submission, List<Ruling> rulings) {
        return new ScreeningRecord(
                digest, ids(blocking(rulings)), ids(submission.result().findings(Severity.JUSTIFY)), unlisted());
    }

    private static List<String> ids(List<ScreeningHit> hits) {
        return hits.stream().map(ScreeningHit::id).distinct().toList();
    }
}
