package io.countersign.gateway.organisation;

import io.countersign.gateway.shared.time.Campus;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters and corrects units of the school; one that is dissolved gets its last day and stays in the record (R16). */
@Service
public class KeepUnits {

    private final Organisation organisation;
    private final Enrolment enrolment;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepUnits(Organisation organisation, Enrolment enrolment, ApplicationEventPublisher events, Clock clock) {
        this.organisation = organisation;
        this.enrolment = enrolment;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void enter(Unit unit, PersonId by) {
        LocalDate today = Campus.today(clock);
        organisation.lockUnits();
        UnitFaults.check(unit, today, organisation);
        enrolment.enter(unit, today);
        events.publishEvent(new UnitEntered(unit, by));
    }

    @Transactional
    public void change(Unit unit, PersonId by) {
        organisation.lockUnits();
        Unit before = organisation.unit(unit.id());
        UnitFaults.check(unit, organisation.firstDay(unit.id()), organisation);
        if (unit.equals(before)) return;
        enrolment.change(unit);
        events.publishEvent(new UnitChanged(unit, by));
    }
}
