package io.countersign.gateway.draft;

import static io.countersign.gateway.draft.DraftState.APPROVED;
import static io.countersign.gateway.draft.DraftState.CHANGES_REQUESTED;
import static io.countersign.gateway.draft.DraftState.EDITING;
import static io.countersign.gateway.draft.DraftState.EXPIRED;
import static io.countersign.gateway.draft.DraftState.IN_REVIEW;
import static io.countersign.gateway.draft.DraftState.REJECTED;
import static io.countersign.gateway.draft.DraftState.RELEASED;
import static io.countersign.gateway.draft.DraftState.SCREENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.content.DraftContent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DraftTests {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final PersonId AUTHOR = new PersonId(UUID.randomUUID());
    private static final PersonId COLLEAGUE = new PersonId(UUID.randomUUID());

    /** The lifecycle of 6.3; every pair that is not here is refused. */
    private static final Map<DraftState, Map<DraftStep, DraftState>> TABLE = Map.of(
            EDITING, Map.of(DraftStep.EDIT, EDITING, DraftStep.FREEZE, SCREENING),
            SCREENING, Map.of(DraftStep.ENTER_REVIEW, IN_REVIEW, DraftStep.BACK_TO_EDITING, EDITING),
            IN_REVIEW,
                    Map.of(
                            DraftStep.BACK_TO_EDITING, EDITING,
                            DraftStep.REQUEST_CHANGES, CHANGES_REQUESTED,
                            DraftStep.REJECT, REJECTED,
                            DraftStep.APPROVE, APPROVED,
                            DraftStep.EXPIRE, EXPIRED),
            CHANGES_REQUESTED, Map.of(DraftStep.EDIT, EDITING, DraftStep.FREEZE, SCREENING),
            APPROVED,
                    Map.of(
                            DraftStep.BACK_TO_EDITING, EDITING,
                            DraftStep.EXPIRE, EXPIRED,
                            DraftStep.RELEASE, RELEASED),
            EXPIRED, Map.of(DraftStep.EDIT, EDITING, DraftStep.FREEZE, SCREENING),
            RELEASED, Map.of(),
            REJECTED, Map.of());

    static Stream<Arguments> everyStateAndStep() {
        return Arrays.stream(DraftState.values())
                .flatMap(state -> Arrays.stream(DraftStep.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyStateAndStep")
    void draftFollowsTheTableAndRefusesTheRest(DraftState from, DraftStep step) {
        Draft draft = in(from);
        DraftState to = TABLE.getOrDefault(from, Map.of()).get(step);
        if (to == null) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> draft.go(step, NOW));
            assertThat(draft.state()).isEqualTo(from);
        } else {
            draft.go(step, NOW);
            assertThat(draft.state()).isEqualTo(to);
        }
    }

    @Test
    void editingWhatIsUnderReviewNamesTheWayOut() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> in(IN_REVIEW).edit(input("改"), AUTHOR, NOW))
                .satisfies(it -> assertThat(it.refusal().code()).isEqualTo("draft.locked"));
    }

    @Test
    void everyEditorIsAContributorFromThenOn() {
        Draft draft = in(EDITING);
        draft.edit(input("第二稿"), COLLEAGUE, NOW);
        draft.edit(input("第三稿"), AUTHOR, NOW);
        assertThat(draft.contributors()).isEqualTo(Set.of(AUTHOR, COLLEAGUE));
    }

    @Test
    void eachSnapshotHasTheNextNumber() {
        Draft draft = in(EDITING);
        assertThat(draft.freeze(NOW)).isEqualTo(1);
        draft.go(DraftStep.BACK_TO_EDITING, NOW);
        assertThat(draft.freeze(NOW)).isEqualTo(2);
    }

    @Test
    void sameInputIsKnownAsSuch() {
        Draft draft = in(EDITING);
        draft.edit(input("a"), AUTHOR, NOW);
        assertThat(draft.holds(input("a"))).isTrue();
        assertThat(draft.holds(input("b"))).isFalse();
    }

    private static DraftInput input(String title) {
        DraftContent it = DraftContent.EMPTY;
        DraftContent content = new DraftContent(title, null, null, it.bodyHtml(), null, null, null, it.rights(), false);
        return new DraftInput(content, List.of(), null, false);
    }

    private static Draft in(DraftState state) {
        return new Draft(
                new DraftId(UUID.randomUUID()),
                1,
                new UnitId(UUID.randomUUID()),
                state,
                ContentColumns.of(DraftContent.EMPTY),
                null,
                false,
                0,
                AUTHOR,
                NOW,
                AUTHOR,
                NOW,
                NOW,
                Set.of(),
                Set.of(new DraftContributor(AUTHOR)));
    }
}
