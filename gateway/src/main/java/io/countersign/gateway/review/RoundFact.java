package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.shared.event.AuditedFact;
import java.time.Instant;
import java.util.UUID;

/** A fact about the review of one draft. */
interface RoundFact extends AuditedFact {

    DraftId draftId();

    Instant at();

    @Override
    default String subjectType() {
        return "draft";
    }

    @Override
    default String subjectId() {
        return draftId().toString();
    }

    @Override
    default UUID draft() {
        return draftId().value();
    }
}
