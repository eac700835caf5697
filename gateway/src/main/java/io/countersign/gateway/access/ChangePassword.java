package io.countersign.gateway.access;

import io.countersign.gateway.shared.problem.InvalidInput;
import java.nio.charset.StandardCharsets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person choose another password, against the one that holds; guessing that one is slowed down as at sign-in. */
@Service
public class ChangePassword {

    private static final int SHORTEST = 10;
    private static final int LONGEST_IN_BYTES = 72; // bcrypt looks at no more

    private final Passwords passwords;
    private final SignInBrake brake;
    private final EndAccess endAccess;
    private final ApplicationEventPublisher events;

    ChangePassword(Passwords passwords, SignInBrake brake, EndAccess endAccess, ApplicationEventPublisher events) {
        this.passwords = passwords;
        this.brake = brake;
        this.endAccess = endAccess;
        this.events = events;
    }

    /**
     * Changes the password, and ends the sessions that were opened with the one before.
     *
     * @param address where the user sits
     * @param session the one that asks for it, which stays
     */
    @Transactional
    public void change(CurrentUser user, String current, String wanted, String address, String session) {
        if (wanted.length() < SHORTEST || wanted.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES)
            throw new InvalidInput("wanted", "password", SHORTEST, LONGEST_IN_BYTES);
        brake.take(user.username(), address);
        if (passwords.check(user.username(), current).isEmpty()) throw new InvalidInput("current", "wrongPassword");
        brake.release(user.username(), address);
        passwords.set(user.person(), wanted);
        events.publishEvent(new PasswordChanged(user.person()));
        endAccess.elsewhere(user, session);
    }
}
