package io.countersign.gateway.access;

import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.event.AuditedFact;
import java.util.Map;
import java.util.UUID;

/** What a person had opened was shut, because the password or the person holds no longer. */
public record AccessEnded(PersonId person, PersonId by, int sessions, int tokens) implements AuditedFact {

    @Override
    public String action() {
        return "ACCESS_ENDED";
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
        return Map.of("sessions", sessions, "tokens", tokens);
    }
}
