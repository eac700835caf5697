package io.countersign.gateway.draft;

import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.event.AuditedFact;
import java.util.UUID;

/** A fact about one draft, done by a person. */
interface DraftFact extends AuditedFact {

    DraftId draftId();

    PersonId by();

    @Override
    default UUID actor() {
        return by().value();
    }

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
