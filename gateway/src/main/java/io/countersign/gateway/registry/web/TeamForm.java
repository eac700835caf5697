package io.countersign.gateway.registry.web;

import io.countersign.gateway.organisation.Appointment;
import io.countersign.gateway.organisation.AppointmentId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.shared.problem.InvalidInput;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** An appointment as the unit's administrator fills it in. */
record TeamForm(
        @Nullable Seat seat,
        @Nullable UUID person,
        @Nullable UUID deputyOf,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate validFrom,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate validUntil) {

    static TeamForm empty(LocalDate today) {
        return new TeamForm(null, null, null, today, null);
    }

    /** What was filled in, or what is lacking. */
    Appointment appointment(Account account) {
        if (seat == null) throw new InvalidInput("seat", "required");
        if (person == null) throw new InvalidInput("person", "required");
        if (validFrom == null) throw new InvalidInput("validFrom", "required");
        return new Appointment(
                new AppointmentId(UUID.randomUUID()),
                new PersonId(person),
                seat.role(),
                account.unit(),
                account.id(),
                seat.step(),
                deputyOf == null ? null : new PersonId(deputyOf),
                validFrom,
                validUntil);
    }
}
