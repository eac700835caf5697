package io.countersign.gateway.organisation;

import io.countersign.gateway.shared.event.AuditedFact;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was entrusted with something on an account, in a unit or for the whole school.
 *
 * @param name of the person
 * @param principal name of the person whose deputy this is, null for a holder
 */
public record PersonAppointed(
        Appointment appointment, String name, @Nullable String principal, PersonId by) implements AuditedFact {

    @Override
    public String action() {
        return "PERSON_APPOINTED";
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public String subjectType() {
        return appointment.subjectType();
    }

    @Override
    public String subjectId() {
        return appointment.subjectId();
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = appointment.details(name);
        if (principal != null) details.put("deputyOf", principal);
        return details;
    }
}
