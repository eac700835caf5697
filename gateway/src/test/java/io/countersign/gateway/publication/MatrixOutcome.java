package io.countersign.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;

/**
 * What became of one cell.
 *
 * @param shown how many posts readers see
 * @param calls how many publishing calls arrived
 * @param attempts states of the publishing calls, oldest first
 */
record MatrixOutcome(MatrixCell cell, int shown, int calls, PublicationState state, String attempts, String code) {

    /** States in which a person sees that nothing is shown, and why. */
    static final Set<PublicationState> STOPPED = EnumSet.of(
            PublicationState.HELD,
            PublicationState.FAILED,
            PublicationState.HANDED_OVER,
            PublicationState.OUTCOME_UNKNOWN);

    /** At most one post; never none without a state that says so; and the state is what readers see. */
    void isRight() {
        assertThat(shown).as("posts that readers see").isLessThanOrEqualTo(1);
        assertThat(calls)
                .as("publishing calls")
                .isLessThanOrEqualTo(cell.path().end().mostCalls());
        if (shown == 1) assertThat(state).isEqualTo(cell.path().end().state());
        else assertThat(state).isIn(STOPPED);
        if (state == PublicationState.OUTCOME_UNKNOWN)
            assertThat(attempts).as("an open outcome").containsAnyOf("UNKNOWN", "TAKEN", "RESERVED");
        if (shown == 0) assertThat(code).as("what people are told").isNotEmpty();
    }
}
