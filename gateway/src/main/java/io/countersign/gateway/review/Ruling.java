package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.rules.content.ContentDigest;
import io.countersign.rules.screening.ScreeningHit;
import java.time.Instant;

/** The propaganda department's word that one blocking finding on one fingerprint may stand (口径, A13). */
public record Ruling(
        DraftId draft,
        ContentDigest digest,
        String findingId,
        String matched,
        String reason,
        PersonId person,
        String name,
        Instant at) {

    boolean lifts(ContentDigest content, ScreeningHit hit) {
        return digest.equals(content) && findingId.equals(hit.id());
    }
}
