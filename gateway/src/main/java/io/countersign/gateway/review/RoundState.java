package io.countersign.gateway.review;

import java.util.Set;

/** Where a round stands; a round that has ended is not taken up again (6.3). */
public enum RoundState {
    OPEN("APPROVED", "CHANGES_REQUESTED", "REJECTED", "WITHDRAWN", "EXPIRED"),
    /** All signatures are there; the piece waits for its release. */
    APPROVED("WITHDRAWN"),
    CHANGES_REQUESTED,
    REJECTED,
    WITHDRAWN,
    EXPIRED;

    private final Set<String> next;

    RoundState(String... next) {
        this.next = Set.of(next);
    }

    boolean leadsTo(RoundState other) {
        return next.contains(other.name());
    }

    /** Whether the signatures of the round still carry a release. */
    public boolean stands() {
        return this == OPEN || this == APPROVED;
    }
}
