package io.countersign.gateway.publication;

import io.countersign.gateway.review.ScreenForRelease;
import io.countersign.gateway.review.SignOffs;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Refusal;
import io.countersign.rules.signoff.ReleaseVerdict;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Asks once more, before a publication starts anew, whether its revision may still go out (R1 to R7, R11). */
@Component
class ReleaseGate {

    private final ScreenForRelease screening;
    private final SignOffs signOffs;
    private final Clock clock;

    ReleaseGate(ScreenForRelease screening, SignOffs signOffs, Clock clock) {
        this.screening = screening;
        this.signOffs = signOffs;
        this.clock = clock;
    }

    void check(Publication publication) {
        List<Refusal> refusals = verdict(publication).refusals();
        if (!refusals.isEmpty()) throw new Refused(HttpStatus.CONFLICT, refusals.get(0));
    }

    boolean open(Publication publication) {
        return verdict(publication).releasable();
    }

    private ReleaseVerdict verdict(Publication publication) {
        screening.screen(publication.revision());
        return signOffs.check(publication.revision(), clock.instant());
    }
}
