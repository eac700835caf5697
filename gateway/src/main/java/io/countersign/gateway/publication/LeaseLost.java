package io.countersign.gateway.publication;

/** A worker was silent for longer than its lease, and another one has taken over; what it found out is not recorded. */
final class LeaseLost extends RuntimeException {

    LeaseLost(Claim claim) {
        super("the lease on publication " + claim.publication() + " ran out");
    }
}
