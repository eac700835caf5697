package io.countersign.gateway.organisation;

import io.countersign.gateway.shared.event.AuditedFact;
import java.util.Map;
import java.util.UUID;

/** Something about a unit is not what it was; what held before stands in the entry before. */
public record UnitChanged(Unit unit, PersonId by) implements AuditedFact {

    @Override
    public String action() {
        return "UNIT_CHANGED";
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
