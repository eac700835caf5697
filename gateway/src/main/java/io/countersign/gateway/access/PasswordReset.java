package io.countersign.gateway.access;

import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.event.AuditedFact;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A system administrator gave a person a new password. */
public record PasswordReset(PersonId person, PersonId by, Instant at) implements AuditedFact {

    @Override
    public String action() {
        return "PASSWORD_RESET";
    }

    @Override
    public UUID actor() {
        return by.value();
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
