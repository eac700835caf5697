package io.countersign.gateway.access;

import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.PersonId;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person a new password that nobody chose; it is shown once, to be handed over, and what was open ends. */
@Service
public class ResetPassword {

    /** Without signs that are mistaken for one another when they are read out or written down. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 14;

    private final SecureRandom random = new SecureRandom();
    private final Passwords passwords;
    private final Organisation organisation;
    private final EndAccess endAccess;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResetPassword(
            Passwords passwords,
            Organisation organisation,
            EndAccess endAccess,
            ApplicationEventPublisher events,
            Clock clock) {
        this.passwords = passwords;
        this.organisation = organisation;
        this.endAccess = endAccess;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public String reset(PersonId person, PersonId by) {
        String password = random.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(SIGNS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
        passwords.set(person, password);
        events.publishEvent(new PasswordReset(person, by, clock.instant()));
        endAccess.everywhere(organisation.get(person), by);
        return password;
    }
}
