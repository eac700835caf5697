package io.countersign.rules.signoff;

import io.countersign.rules.Clause;
import java.util.Arrays;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Assertions about a verdict in the words of the rules. */
final class VerdictAssert extends AbstractAssert<VerdictAssert, ReleaseVerdict> {

    private VerdictAssert(ReleaseVerdict actual) {
        super(actual, VerdictAssert.class);
    }

    static VerdictAssert assertThat(ReleaseVerdict verdict) {
        return new VerdictAssert(verdict);
    }

    VerdictAssert isReleasable() {
        Assertions.assertThat(actual.missing()).isEmpty();
        return this;
    }

    /** Misses exactly these clauses, in the fixed order. */
    VerdictAssert misses(Clause... clauses) {
        Assertions.assertThat(actual.missing().stream().map(Requirement::clause).distinct())
                .containsExactly(clauses);
        return this;
    }

    VerdictAssert says(String... codes) {
        Assertions.assertThat(actual.requirements().stream().map(Requirement::code))
                .contains(codes);
        return this;
    }

    VerdictAssert isCurableBy(Clause clause, Signer... signers) {
        Assertions.assertThat(actual.missing().stream()
                        .filter(requirement -> requirement.clause() == clause)
                        .flatMap(requirement -> requirement.maySign().stream()))
                .containsExactlyElementsOf(Arrays.asList(signers));
        return this;
    }
}
