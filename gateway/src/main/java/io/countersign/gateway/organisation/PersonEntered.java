package io.countersign.gateway.organisation;

import io.countersign.gateway.shared.event.AuditedFact;
import java.util.Map;
import java.util.UUID;

/**
 * The school has a person more.
 *
 * @param unit name of the home unit
 */
public record PersonEntered(Person person, String unit, PersonId by) implements AuditedFact {

    @Override
    public String action() {
        return "PERSON_ENTERED";
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
        return person.id().toString();
    }

    @Override
    public Map<String, Object> details() {
        return person.details(unit);
    }
}
