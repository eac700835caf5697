package io.countersign.gateway.lexicon;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import org.springframework.http.HttpStatus;

/** Who may see, prepare and activate the rules: the propaganda department interprets them (A13). */
public final class LexiconDoor {

    private LexiconDoor() {}

    /** Auditors read everything. */
    public static boolean maySee(CurrentUser user) {
        return mayPrepare(user) || user.has(Role.AUDITOR);
    }

    public static boolean mayPrepare(CurrentUser user) {
        return mayActivate(user) || user.has(Role.REGISTRAR) || user.has(Role.INSPECTOR);
    }

    public static boolean mayActivate(CurrentUser user) {
        return user.has(Role.PROPAGANDA_HEAD);
    }

    public static void see(CurrentUser user) {
        require(maySee(user), "lexicon.propagandaOnly");
    }

    static void prepare(CurrentUser user) {
        require(mayPrepare(user), "lexicon.propagandaOnly");
    }

    static void activate(CurrentUser user) {
        require(mayActivate(user), "lexicon.headOnly");
    }

    private static void require(boolean may, String code) {
        if (!may) throw new Refused(HttpStatus.FORBIDDEN, Refusal.of(Clause.A13, code));
    }
}
