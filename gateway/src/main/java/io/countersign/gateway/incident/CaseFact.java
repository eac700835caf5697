package io.countersign.gateway.incident;

import io.countersign.gateway.shared.event.AuditedFact;

/** A fact about one case. */
interface CaseFact extends AuditedFact {

    CaseId caseId();

    @Override
    default String subjectType() {
        return "case";
    }

    @Override
    default String subjectId() {
        return caseId().toString();
    }
}
