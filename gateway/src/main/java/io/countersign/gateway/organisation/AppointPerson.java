package io.countersign.gateway.organisation;

import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.gateway.shared.time.Campus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entrusts a person with something on an account, in a unit or for the school, or refuses with the clause; callers have asked who may do so. */
@Service
public class AppointPerson {

    private final Organisation organisation;
    private final Enrolment enrolment;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppointPerson(Organisation organisation, Enrolment enrolment, ApplicationEventPublisher events, Clock clock) {
        this.organisation = organisation;
        this.enrolment = enrolment;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void appoint(Appointment wanted, PersonId by) {
        UnitId unitId = wanted.unit();
        if (!wanted.fitsItsRole()) throw new InvalidInput("unit", "appointment.scope");
        checkDays(wanted);
        if (unitId == null) organisation.lockHolders(wanted.role());
        else organisation.lockTeams(unitId);
        Person person =
                organisation.person(wanted.person()).orElseThrow(() -> new NotFound("person " + wanted.person()));
        AppointmentCheck.check(new AppointmentCheck.Case(
                        wanted, person, unitId == null ? null : organisation.unit(unitId), held(wanted)))
                .ifPresent(refusal -> {
                    throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, refusal);
                });
        enrolment.appoint(wanted);
        PersonId principal = wanted.deputyOf();
        events.publishEvent(new PersonAppointed(
                wanted,
                person.name(),
                principal == null ? null : organisation.get(principal).name(),
                by));
    }

    /** What people were entrusted with yesterday is a fact that nobody makes up later. */
    private void checkDays(Appointment wanted) {
        if (wanted.validFrom().isBefore(Campus.today(clock))) throw new InvalidInput("validFrom", "past");
        LocalDate until = wanted.validUntil();
        if (until != null && until.isBefore(wanted.validFrom())) throw new InvalidInput("validUntil", "beforeStart");
    }

    private List<AppointmentCheck.Held> held(Appointment wanted) {
        AccountId account = wanted.account();
        List<Appointment> history = account == null
                ? organisation.offices().stream()
                        .filter(it -> Objects.equals(it.unit(), wanted.unit()))
                        .toList()
                : organisation.historyOn(account);
        return history.stream()
                .filter(it -> it.overlaps(wanted))
                .map(it -> new AppointmentCheck.Held(
                        it, organisation.get(it.person()).name()))
                .toList();
    }
}
