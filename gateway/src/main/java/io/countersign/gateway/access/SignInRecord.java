package io.countersign.gateway.access;

import io.countersign.gateway.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells who signed in, who failed to and who signed out; each is a fact of its own, so a transaction of its own. */
@Component
class SignInRecord {

    private final ApplicationEventPublisher events;

    SignInRecord(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Transactional
    void accepted(PersonId person) {
        events.publishEvent(new SignInAccepted(person));
    }

    /** Also where there is no such person: both take the same time. */
    @Transactional
    void refused(@Nullable PersonId person) {
        events.publishEvent(new SignInRefused(person));
    }

    @EventListener
    @Transactional
    void on(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn who)
            events.publishEvent(new SignedOut(who.person()));
    }
}
