package io.countersign.gateway.organisation;

import io.countersign.gateway.shared.event.AuditedFact;
import java.util.Map;
import java.util.UUID;

/**
 * Something about a person is not what it was.
 *
 * @param unit name of the home unit
 */
public record PersonChanged(Person before, Person person, String unit, PersonId by) implements AuditedFact {

    @Override
    public String action() {
        return "PERSON_CHANGED";
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

    /** All that holds now: what held before stands in the entry before. */
    @Override
    public Map<String, Object> details() {
        return person.details(unit);
    }
}
