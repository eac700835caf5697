package io.countersign.gateway.access;

import io.countersign.gateway.organisation.Person;
import io.countersign.gateway.organisation.PersonChanged;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.time.Campus;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Shuts what a person has open: sessions, and where somebody else decided it, tokens too. */
@Component
class EndAccess {

    private static final String NONE = "";

    private final FindByIndexNameSessionRepository<?> sessions;
    private final AccessTokens tokens;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndAccess(
            FindByIndexNameSessionRepository<?> sessions,
            AccessTokens tokens,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    /** Leaves nothing open, whoever sits there. */
    void everywhere(Person person, PersonId by) {
        told(new AccessEnded(person.id(), by, endSessions(person.username(), NONE), tokens.revokeAll(person.id())));
    }

    /** Leaves open the session in which the person asks for it, and the person's own tokens. */
    void elsewhere(CurrentUser user, String session) {
        told(new AccessEnded(user.person(), user.person(), endSessions(user.username(), session), 0));
    }

    /** Somebody who has left is out, and stays out when the last day is corrected later. */
    @EventListener
    void on(PersonChanged event) {
        if (!event.person().validOn(Campus.today(clock))) everywhere(event.person(), event.by());
    }

    private int endSessions(String username, String kept) {
        Set<String> open = sessions.findByPrincipalName(username).keySet();
        open.stream().filter(id -> !id.equals(kept)).forEach(sessions::deleteById);
        return open.contains(kept) ? open.size() - 1 : open.size();
    }

    private void told(AccessEnded ended) {
        if (ended.sessions() + ended.tokens() > 0) events.publishEvent(ended);
    }
}
