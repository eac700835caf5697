package io.countersign.gateway.supervision.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** Who supervises: the school, and those who answer for a unit's accounts, each within what they may see. */
final class SupervisionDoor {

    private static final Set<Role> SUPERVISORS = EnumSet.of(
            Role.REGISTRAR,
            Role.INSPECTOR,
            Role.PROPAGANDA_HEAD,
            Role.AUDITOR,
            Role.SCHOOL_LEADER,
            Role.UNIT_ADMIN,
            Role.UNIT_PRINCIPAL,
            Role.FIRST_RESPONSIBLE,
            Role.CONTENT_REVIEW_LEAD);

    private SupervisionDoor() {}

    static boolean maySupervise(CurrentUser user) {
        return SUPERVISORS.stream().anyMatch(user::has);
    }

    static void supervisor(CurrentUser user) {
        if (!maySupervise(user))
            throw new Refused(HttpStatus.FORBIDDEN, Refusal.of(Clause.N3d, "supervision.supervisorsOnly"));
    }
}
