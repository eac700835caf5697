package io.countersign.gateway.access;

import static java.util.Objects.requireNonNull;

import io.countersign.gateway.organisation.Appointment;
import io.countersign.gateway.organisation.AppointmentId;
import io.countersign.gateway.organisation.CadreRank;
import io.countersign.gateway.organisation.Enrolment;
import io.countersign.gateway.organisation.EnterPerson;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Person;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.organisation.StaffKind;
import io.countersign.gateway.organisation.Unit;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.organisation.UnitKind;
import io.countersign.gateway.shared.time.Campus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets one system administrator into an installation that has nobody yet; who is there already is left alone. */
@Component
@EnableConfigurationProperties(FirstAdministratorProperties.class)
class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final FirstAdministratorProperties wanted;
    private final Organisation organisation;
    private final Enrolment enrolment;
    private final EnterPerson enterPerson;
    private final Passwords passwords;
    private final Clock clock;

    FirstAdministrator(
            FirstAdministratorProperties wanted,
            Organisation organisation,
            Enrolment enrolment,
            EnterPerson enterPerson,
            Passwords passwords,
            Clock clock) {
        this.wanted = wanted;
        this.organisation = organisation;
        this.enrolment = enrolment;
        this.enterPerson = enterPerson;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Two gateways of a new installation start at once: the second waits and finds the unit of the first. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void enter() {
        organisation.lockUnits();
        if (!organisation.units().isEmpty()) return;
        if (wanted.complete()) enterAll(Campus.today(clock));
        else
            log.warn("nobody can sign in yet: set countersign.first-administrator.username, .password, .name and"
                    + " .unit, and start again");
    }

    private void enterAll(LocalDate today) {
        UnitId unit = new UnitId(UUID.randomUUID());
        PersonId id = new PersonId(UUID.randomUUID());
        enrolment.enter(new Unit(unit, requireNonNull(wanted.unit()), UnitKind.OFFICE, null, 1), today);
        enterPerson.enter(
                new Person(
                        id,
                        requireNonNull(wanted.username()),
                        requireNonNull(wanted.name()),
                        StaffKind.STAFF,
                        CadreRank.NONE,
                        null,
                        null,
                        unit,
                        today,
                        null),
                id);
        enrolment.appoint(new Appointment(
                new AppointmentId(UUID.randomUUID()), id, Role.SYSTEM_ADMIN, null, null, null, null, today, null));
        passwords.set(id, requireNonNull(wanted.password()));
    }
}
