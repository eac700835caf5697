package io.countersign.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.rules.content.ContentDigest;
import io.countersign.rules.signoff.Decision;
import io.countersign.rules.signoff.Qualification;
import io.countersign.rules.signoff.ReviewStep;
import io.countersign.rules.signoff.Signer;
import io.countersign.rules.signoff.Vote;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTests {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final ContentDigest DIGEST = new ContentDigest("ab".repeat(32));
    private static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());

    private static final Map<String, Consumer<Round>> COMMANDS = Map.of(
            "last approval", round -> round.voted(vote(Decision.APPROVE), true, List.of()),
            "approval", round -> round.voted(vote(Decision.APPROVE), false, List.of()),
            "recusal", round -> round.voted(vote(Decision.RECUSE), false, List.of()),
            "request for changes", round -> round.voted(vote(Decision.REQUEST_CHANGES), false, List.of()),
            "rejection", round -> round.voted(vote(Decision.REJECT), false, List.of()),
            "withdrawal", round -> round.withdraw(List.of(), SOMEBODY, NOON),
            "expiry", round -> round.expire(NOON));

    /** Where each command leads from each state; what is not here is refused. */
    private static final Map<RoundState, Map<String, RoundState>> TABLE = Map.of(
            RoundState.OPEN,
                    Map.of(
                            "last approval", RoundState.APPROVED,
                            "approval", RoundState.OPEN,
                            "recusal", RoundState.OPEN,
                            "request for changes", RoundState.CHANGES_REQUESTED,
                            "rejection", RoundState.REJECTED,
                            "withdrawal", RoundState.WITHDRAWN,
                            "expiry", RoundState.EXPIRED),
            // A signature that was lost after the approval may be given again.
            RoundState.APPROVED,
                    Map.of(
                            "last approval", RoundState.APPROVED,
                            "approval", RoundState.APPROVED,
                            "recusal", RoundState.APPROVED,
                            "withdrawal", RoundState.WITHDRAWN));

    static Stream<Arguments> everyStateAndCommand() {
        return Arrays.stream(RoundState.values())
                .flatMap(state -> COMMANDS.keySet().stream().map(command -> arguments(state, command)));
    }

    @ParameterizedTest(name = "{1} while {0}")
    @MethodSource("everyStateAndCommand")
    void roundGoesWhereTheTableSays(RoundState state, String command) {
        var round = round(state);
        var run = Objects.requireNonNull(COMMANDS.get(command));
        var next = TABLE.getOrDefault(state, Map.of()).get(command);
        if (next == null) {
            assertThatIllegalStateException().isThrownBy(() -> run.accept(round));
            assertThat(round.state()).isEqualTo(state);
        } else {
            run.accept(round);
            assertThat(round.state()).isEqualTo(next);
        }
    }

    @Test
    void onlyAnOpenRoundIsOverdue() {
        var later = NOON.plus(Duration.ofDays(3));

        assertThat(round(RoundState.OPEN).overdue(later.minusMillis(1))).isFalse();
        assertThat(round(RoundState.OPEN).overdue(later)).isTrue();
        assertThat(round(RoundState.APPROVED).overdue(later)).isFalse();
    }

    private static Round round(RoundState state) {
        return new Round(
                new RoundId(UUID.randomUUID()),
                0,
                new DraftId(UUID.randomUUID()),
                new UnitId(UUID.randomUUID()),
                new RevisionId(UUID.randomUUID()),
                1,
                DIGEST.hex(),
                state,
                false,
                null,
                SOMEBODY,
                NOON,
                NOON.plus(Duration.ofDays(3)),
                state == RoundState.OPEN ? null : NOON,
                Set.of());
    }

    private static Vote vote(Decision decision) {
        return new Vote(
                new Signer(SOMEBODY.value(), "王敏", ""),
                1,
                DIGEST,
                ReviewStep.FIRST,
                decision,
                decision.needsReason() ? "理由" : null,
                NOON,
                new Qualification(Set.of(ReviewStep.FIRST), false, false));
    }
}
