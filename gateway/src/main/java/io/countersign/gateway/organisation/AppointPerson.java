package io.countersign.gateway.organisation;

import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.gateway.shared.time.Campus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entrusts a person with something on an account, or refuses with the clause; callers have asked who may do so. */
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
        AccountId account = wanted.account();
        if (unitId == null || account == null || !wanted.role().ofAccount())
            throw new IllegalArgumentException("an appointment to an account names both, the account and its unit");
        checkDays(wanted);
        organisation.lockTeams(unitId);
        Person person =
                organisation.person(wanted.person()).orElseThrow(() -> new NotFound("person " + wanted.person()));
        AppointmentCheck.check(
                        new AppointmentCheck.Case(wanted, person, organisation.unit(unitId), held(account, wanted)))
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

    private List<AppointmentCheck.Held> held(AccountId account, Appointment wanted) {
        return organisation.historyOn(account).stream()
                .filter(it -> it.overlaps(wanted))
                .map(it -> new AppointmentCheck.Held(
                        it, organisation.get(it.person()).name()))
                .toList();
    }
}
