package io.countersign.gateway.organisation;

import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.time.Campus;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends an appointment with a last day, or at once; it stays in the record (R16). */
@Service
public class EndAppointment {

    private final Organisation organisation;
    private final Enrolment enrolment;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndAppointment(Organisation organisation, Enrolment enrolment, ApplicationEventPublisher events, Clock clock) {
        this.organisation = organisation;
        this.enrolment = enrolment;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sets the last day.
     *
     * @param lastDay today or later, null for at once
     */
    @Transactional
    public void end(AppointmentId id, @Nullable LocalDate lastDay, PersonId by) {
        Appointment appointment = organisation.appointment(id).orElseThrow(() -> new NotFound("appointment " + id));
        LocalDate today = Campus.today(clock);
        if (appointment.endedBefore(today)) throw new InvalidInput("lastDay", "ended");
        if (lastDay != null && lastDay.isBefore(today)) throw new InvalidInput("lastDay", "past");
        LocalDate last = lastDay == null ? yesterdayOrNever(appointment, today) : lastDay;
        if (lastDay != null && last.isBefore(appointment.validFrom())) throw new InvalidInput("lastDay", "beforeStart");
        if (appointment.role() == Role.SYSTEM_ADMIN) requireSuccessor(appointment, last.plusDays(1));
        enrolment.end(id, last);
        events.publishEvent(new AppointmentEnded(
                appointment, organisation.get(appointment.person()).name(), last, by));
    }

    /** Nobody would be left to appoint the next one. */
    private void requireSuccessor(Appointment ending, LocalDate day) {
        organisation.lockHolders(Role.SYSTEM_ADMIN);
        boolean succeeded = organisation.offices().stream()
                .filter(it -> it.role() == Role.SYSTEM_ADMIN && !it.id().equals(ending.id()))
                .filter(it -> it.validUntil() == null && !it.validFrom().isAfter(day))
                .map(it -> organisation.get(it.person()))
                .anyMatch(it -> it.validOn(day) && it.validUntil() == null);
        if (!succeeded) throw new InvalidInput("lastDay", "lastAdministrator");
    }

    /** An appointment that has not held on any day yet ends on the day before its first. */
    private static LocalDate yesterdayOrNever(Appointment appointment, LocalDate today) {
        LocalDate first = appointment.validFrom();
        return (first.isBefore(today) ? today : first).minusDays(1);
    }
}
