package io.countersign.rules.signoff;

import java.util.List;
import java.util.UUID;

/** One account that a revision is meant for, with all that the rules ask about it. */
public record ReleaseTarget(
        UUID account,
        String name,
        AccountStanding standing,
        Responsibility responsibility,
        List<Appointee> appointees) {

    public ReleaseTarget {
        appointees = List.copyOf(appointees);
    }
}
