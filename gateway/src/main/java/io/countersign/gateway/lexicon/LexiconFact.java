package io.countersign.gateway.lexicon;

import io.countersign.gateway.shared.event.AuditedFact;

/** A fact about one version of the lexicon. */
interface LexiconFact extends AuditedFact {

    int version();

    @Override
    default String subjectType() {
        return "lexicon";
    }

    @Override
    default String subjectId() {
        return Integer.toString(version());
    }
}
