package io.countersign.gateway.registry.web;

import io.countersign.gateway.organisation.Appointment;
import io.countersign.gateway.organisation.Person;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is appointed to the account, and what speaks for it on this day.
 *
 * @param principal name of the person whose deputy this is, null for a holder
 */
record TeamMember(
        Appointment appointment,
        Person person,
        boolean teacher,
        @Nullable String principal) {

    public Seat seat() {
        return new Seat(appointment.role(), appointment.step());
    }
}
