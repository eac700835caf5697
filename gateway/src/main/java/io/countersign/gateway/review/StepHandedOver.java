package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.rules.signoff.ReviewStep;
import io.countersign.rules.signoff.Signer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A reviewer asked the registered deputy to sign a step instead (转代审). */
public record StepHandedOver(
        DraftId draftId, RevisionId revisionId, int revision, ReviewStep step, Signer deputy, Signer from, Instant at)
        implements RoundFact {

    public PersonId by() {
        return new PersonId(from.person());
    }

    public PersonId to() {
        return new PersonId(deputy.person());
    }

    @Override
    public String action() {
        return "STEP_HANDED_OVER";
    }

    @Override
    public UUID actor() {
        return from.person();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("revision", revision, "step", step.name(), "deputy", deputy.name());
    }
}
