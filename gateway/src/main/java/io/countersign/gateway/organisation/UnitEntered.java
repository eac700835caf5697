package io.countersign.gateway.organisation;

import io.countersign.gateway.shared.event.AuditedFact;
import java.util.Map;
import java.util.UUID;

/** The school has a unit more. */
public record UnitEntered(Unit unit, PersonId by) implements AuditedFact {

    @Override
    public String action() {
        return "UNIT_ENTERED";
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public String subjectType() {
        return "unit";
    }

    @Override
    public String subjectId() {
        return unit.id().toString();
    }

    @Override
    public Map<String, Object> details() {
        return unit.details();
    }
}
