package io.countersign.gateway.access;

import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.event.AuditedFact;
import java.util.Map;
import java.util.UUID;

/** Somebody chose another password. */
public record PasswordChanged(PersonId person) implements AuditedFact {

    @Override
    public String action() {
        return "PASSWORD_CHANGED";
    }

    @Override
    public UUID actor() {
        return person.value();
    }

    @Override
    public String subjectType() {
        return "person";
    }

    @Override
    public String subjectId() {
        return person.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of();
    }
}
