package io.countersign.gateway.access;

import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.event.AuditedFact;
import java.util.Map;
import java.util.UUID;

/** A person ended a token before its time. */
public record TokenRevoked(UUID token, PersonId owner) implements AuditedFact {

    @Override
    public String action() {
        return "TOKEN_REVOKED";
    }

    @Override
    public UUID actor() {
        return owner.value();
    }

    @Override
    public String subjectType() {
        return "token";
    }

    @Override
    public String subjectId() {
        return token.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of();
    }
}
