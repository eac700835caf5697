package io.countersign.gateway.incident;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.gateway.shared.problem.StaleVersion;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides a case for somebody who may. */
@Service
public class DecideCase {

    private final CaseFiles files;
    private final CaseDoor door;
    private final Clock clock;

    DecideCase(CaseFiles files, CaseDoor door, Clock clock) {
        this.files = files;
        this.door = door;
        this.clock = clock;
    }

    /**
     * Brings the case into a final state.
     *
     * @param version the version that the person saw
     */
    @Transactional
    public void decide(CaseId id, long version, CaseState decision, String reason, CurrentUser user) {
        CaseFile file = files.findById(id)
                .filter(it -> door.visible(it.account(), user))
                .orElseThrow(() -> new NotFound("case " + id));
        if (!door.mayDecide(decision, file.account(), file.unit(), user))
            throw new Refused(HttpStatus.FORBIDDEN, Refusal.of(Clause.N3a, "case.notYours", decision));
        if (file.version() != version) throw new StaleVersion(file.version());
        file.decide(decision, reason, user.person(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        files.save(file);
    }
}
