package io.countersign.rules.signoff;

import java.util.List;

/**
 * Where one review step stands.
 *
 * @param counted approvals that count for it
 * @param open whether a signature is lacking
 * @param turn whether it may be signed now
 * @param maySign who may sign it while it is open
 */
public record StepStanding(ReviewStep step, List<Vote> counted, boolean open, boolean turn, List<Signer> maySign) {

    public StepStanding {
        counted = List.copyOf(counted);
        maySign = List.copyOf(maySign);
    }
}
