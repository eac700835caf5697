package io.countersign.gateway.access.web;

import io.countersign.gateway.organisation.Appointment;
import io.countersign.gateway.organisation.AppointmentId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.shared.problem.InvalidInput;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** An appointment to a unit or to the school as the system administrator fills it in. */
record OfficeForm(
        @Nullable Role role,
        @Nullable UUID unit,
        @Nullable UUID person,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate validFrom,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate validUntil) {

    static OfficeForm empty(LocalDate today) {
        return new OfficeForm(null, null, null, today, null);
    }

    /** What was filled in, or what is lacking. */
    Appointment appointment() {
        if (role == null) throw new InvalidInput("role", "required");
        if (person == null) throw new InvalidInput("person", "required");
        if (validFrom == null) throw new InvalidInput("validFrom", "required");
        return new Appointment(
                new AppointmentId(UUID.randomUUID()),
                new PersonId(person),
                role,
                unit == null ? null : new UnitId(unit),
                null,
                null,
                null,
                validFrom,
                validUntil);
    }
}
