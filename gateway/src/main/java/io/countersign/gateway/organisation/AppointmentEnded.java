package io.countersign.gateway.organisation;

import io.countersign.gateway.shared.event.AuditedFact;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * An appointment got its last day.
 *
 * @param appointment as it was before
 * @param name of the person
 */
public record AppointmentEnded(Appointment appointment, String name, LocalDate lastDay, PersonId by)
        implements AuditedFact {

    @Override
    public String action() {
        return "APPOINTMENT_ENDED";
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
        details.put("validUntil", lastDay);
        return details;
    }
}
