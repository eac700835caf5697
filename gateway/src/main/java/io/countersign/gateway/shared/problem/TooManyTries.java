package io.countersign.gateway.shared.problem;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Wrong passwords came too fast; the next one is looked at after the wait. */
public final class TooManyTries extends AuthenticationException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Duration wait;

    public TooManyTries(Duration wait) {
        super("too many wrong passwords, the next try is open in " + wait);
        this.wait = wait;
    }

    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** As people count, begun minutes included. */
    public long minutes() {
        return wait.plusSeconds(59).toMinutes();
    }
}
