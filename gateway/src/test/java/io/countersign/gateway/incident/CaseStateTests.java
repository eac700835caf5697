package io.countersign.gateway.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The lifecycle of a case, all states times all states (6.4). */
class CaseStateTests {

    @ParameterizedTest(name = "OPEN to {0}: {1}")
    @CsvSource({"OPEN, false", "EXPLAINED, true", "RETRO_REVIEWED, true", "WITHDRAWN, true", "VIOLATION, true"})
    void anOpenCaseMayBeDecided(CaseState next, boolean allowed) {
        assertThat(CaseState.OPEN.mayBecome(next)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseState.class,
            names = {"EXPLAINED", "RETRO_REVIEWED", "WITHDRAWN", "VIOLATION"})
    void aDecisionIsFinal(CaseState decided) {
        for (CaseState next : CaseState.values())
            assertThat(decided.mayBecome(next)).isFalse();
    }
}
