package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.shared.event.AuditedFact;

/** A fact about one account's connection. */
interface ConnectionFact extends AuditedFact {

    AccountId accountId();

    @Override
    default String subjectType() {
        return "account";
    }

    @Override
    default String subjectId() {
        return accountId().toString();
    }
}
