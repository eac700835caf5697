package io.countersign.gateway.audit.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import org.springframework.http.HttpStatus;

/** Who may read the chain, and who may only have it checked (section 3). */
final class AuditDoor {

    private AuditDoor() {}

    static boolean mayRead(CurrentUser user) {
        return user.readsAllContent();
    }

    /** The system administrator answers for the chain being whole, but sees nothing of what is in it. */
    static boolean mayVerify(CurrentUser user) {
        return mayRead(user) || user.has(Role.SYSTEM_ADMIN);
    }

    static void reader(CurrentUser user) {
        if (!mayRead(user)) throw refused("audit.readersOnly");
    }

    static void verifier(CurrentUser user) {
        if (!mayVerify(user)) throw refused("audit.verifiersOnly");
    }

    private static Refused refused(String code) {
        return new Refused(HttpStatus.FORBIDDEN, Refusal.of(Clause.R18, code));
    }
}
