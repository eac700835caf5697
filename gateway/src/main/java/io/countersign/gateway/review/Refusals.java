package io.countersign.gateway.review;

import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import io.countersign.rules.signoff.VoteCheck;
import org.springframework.http.HttpStatus;

/** The status under which the contract answers each refusal of this module. */
public final class Refusals {

    private Refusals() {}

    static Refused of(Refusal refusal) {
        return new Refused(
                switch (refusal.code()) {
                    case VoteCheck.CONTRIBUTOR, VoteCheck.NOT_QUALIFIED -> HttpStatus.FORBIDDEN;
                    case VoteCheck.STALE_REVISION,
                            VoteCheck.STALE_DIGEST,
                            VoteCheck.SIGNED_ALREADY,
                            VoteCheck.OUT_OF_TURN,
                            VoteCheck.STEP_TAKEN -> HttpStatus.CONFLICT;
                    default -> HttpStatus.UNPROCESSABLE_CONTENT;
                },
                refusal);
    }

    public static Refused forbidden(Clause clause, String code) {
        return new Refused(HttpStatus.FORBIDDEN, Refusal.of(clause, code));
    }

    static Refused conflict(Clause clause, String code, Object... facts) {
        return new Refused(HttpStatus.CONFLICT, Refusal.of(clause, code, facts));
    }
}
