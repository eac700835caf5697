package io.countersign.gateway.publication;

import io.countersign.gateway.shared.event.AuditedFact;
import java.util.UUID;

/** A fact about one publication. */
interface PublicationFact extends AuditedFact {

    PublicationId publicationId();

    UUID draftId();

    @Override
    default String subjectType() {
        return "publication";
    }

    @Override
    default String subjectId() {
        return publicationId().toString();
    }

    @Override
    default UUID draft() {
        return draftId();
    }
}
