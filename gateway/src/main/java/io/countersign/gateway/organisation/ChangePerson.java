package io.countersign.gateway.organisation;

import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.time.Campus;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects what is known of a person, the last day at the school included; the user name stays. */
@Service
public class ChangePerson {

    private final Organisation organisation;
    private final Enrolment enrolment;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangePerson(Organisation organisation, Enrolment enrolment, ApplicationEventPublisher events, Clock clock) {
        this.organisation = organisation;
        this.enrolment = enrolment;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void change(Person person, PersonId by) {
        Person before = organisation.get(person.id());
        PersonFaults.check(person, organisation);
        // Nobody would be left to undo it.
        if (person.id().equals(by) && !person.validOn(Campus.today(clock)))
            throw new InvalidInput("validUntil", "ownPerson");
        if (person.equals(before)) return;
        enrolment.change(person);
        events.publishEvent(new PersonChanged(
                before, person, organisation.unit(person.homeUnit()).name(), by));
    }

    /** Ends the person's time at the school at once; sign-in, tokens and appointments end with it. */
    @Transactional
    public void disable(PersonId id, PersonId by) {
        LocalDate yesterday = Campus.today(clock).minusDays(1);
        change(organisation.get(id).until(yesterday), by);
    }
}
