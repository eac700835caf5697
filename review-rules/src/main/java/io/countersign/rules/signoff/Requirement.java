package io.countersign.rules.signoff;

import io.countersign.rules.Clause;
import java.util.List;

/**
 * One thing that a release needs, whether it is there, and who can still bring it.
 *
 * @param code what is (or is not) so; the sentence is message {@code requirement.<code>}
 * @param facts what the sentence needs, in its order
 * @param maySign persons whose signature would cure it
 */
public record Requirement(Clause clause, String code, Status status, List<Object> facts, List<Signer> maySign) {

    /** Whether the requirement is met. */
    public enum Status {
        SATISFIED,
        MISSING
    }

    public Requirement {
        facts = List.copyOf(facts);
        maySign = List.copyOf(maySign);
    }

    static Requirement satisfied(Clause clause, String code, Object... facts) {
        return new Requirement(clause, code, Status.SATISFIED, List.of(facts), List.of());
    }

    static Requirement missing(Clause clause, String code, Object... facts) {
        return new Requirement(clause, code, Status.MISSING, List.of(facts), List.of());
    }

    Requirement curedBy(List<Signer> signers) {
        return new Requirement(clause, code, status, facts, signers);
    }

    public boolean satisfied() {
        return status == Status.SATISFIED;
    }
}
