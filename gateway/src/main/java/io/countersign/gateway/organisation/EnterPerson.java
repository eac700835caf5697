package io.countersign.gateway.organisation;

import io.countersign.gateway.shared.problem.InvalidInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a person whom the school has not had yet; callers have asked who may do so. */
@Service
public class EnterPerson {

    private final Organisation organisation;
    private final Enrolment enrolment;
    private final ApplicationEventPublisher events;

    EnterPerson(Organisation organisation, Enrolment enrolment, ApplicationEventPublisher events) {
        this.organisation = organisation;
        this.enrolment = enrolment;
        this.events = events;
    }

    @Transactional
    public void enter(Person person, PersonId by) {
        PersonFaults.check(person, organisation);
        if (organisation.person(person.username()).isPresent()) throw new InvalidInput("username", "taken");
        enrolment.enter(person);
        events.publishEvent(
                new PersonEntered(person, organisation.unit(person.homeUnit()).name(), by));
    }
}
