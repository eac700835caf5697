package io.countersign.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.content.ContentDigest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The lifecycle of domain guide 6.4: every state met with every command. */
class PublicationTests {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final PersonId PERSON = new PersonId(UUID.randomUUID());

    private static final Map<String, Consumer<Publication>> COMMANDS = Map.of(
            "startPublishing", it -> it.startPublishing(NOW),
            "published", it -> it.published("1", null, NOW, null, NOW),
            "outcomeUnknown", it -> it.outcomeUnknown("timeout", NOW),
            "hold", it -> it.hold(HoldReason.FAULT, "x", "x", NOW),
            "fail", it -> it.fail("x", "x", null, NOW),
            "restart", it -> it.restart(PERSON, NOW),
            "handOver", it -> it.handOver(NOW),
            "withdraw", it -> it.withdraw("x", PERSON, NOW),
            "withdrawn", it -> it.withdrawn(NOW),
            "staged", it -> it.staged("m", NOW));

    private static final Map<String, Set<PublicationState>> ALLOWED = Map.of(
            "startPublishing", EnumSet.of(PublicationState.READY, PublicationState.STAGED),
            "published",
                    EnumSet.of(
                            PublicationState.PUBLISHING,
                            PublicationState.OUTCOME_UNKNOWN,
                            PublicationState.STAGED,
                            PublicationState.HELD,
                            PublicationState.FAILED),
            "outcomeUnknown", EnumSet.of(PublicationState.PUBLISHING, PublicationState.STAGED),
            "hold",
                    EnumSet.of(
                            PublicationState.READY,
                            PublicationState.SENDING,
                            PublicationState.STAGED,
                            PublicationState.PUBLISHING,
                            PublicationState.OUTCOME_UNKNOWN),
            "fail",
                    EnumSet.of(
                            PublicationState.READY,
                            PublicationState.SENDING,
                            PublicationState.STAGED,
                            PublicationState.PUBLISHING,
                            PublicationState.OUTCOME_UNKNOWN,
                            PublicationState.HELD,
                            PublicationState.HANDED_OVER),
            "restart", EnumSet.of(PublicationState.HELD, PublicationState.FAILED, PublicationState.OUTCOME_UNKNOWN),
            "handOver",
                    EnumSet.of(
                            PublicationState.READY,
                            PublicationState.SENDING,
                            PublicationState.STAGED,
                            PublicationState.PUBLISHING,
                            PublicationState.OUTCOME_UNKNOWN),
            "withdraw",
                    EnumSet.of(
                            PublicationState.PUBLISHED,
                            PublicationState.VERIFIED,
                            PublicationState.DRIFTED,
                            PublicationState.MATCHED,
                            PublicationState.MISMATCHED),
            "withdrawn", EnumSet.of(PublicationState.WITHDRAWING),
            "staged", EnumSet.of(PublicationState.SENDING));

    static Stream<Arguments> everyStateWithEveryCommand() {
        return Stream.of(PublicationState.values())
                .filter(state -> state != PublicationState.CORRECTED)
                .flatMap(state -> COMMANDS.keySet().stream().sorted().map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource
    void everyStateWithEveryCommand(PublicationState state, String command) {
        Publication publication = in(state);
        Consumer<Publication> run = COMMANDS.getOrDefault(command, it -> {});
        if (ALLOWED.getOrDefault(command, Set.of()).contains(state)) {
            run.accept(publication);
            assertThat(publication.state()).isNotEqualTo(state);
        } else {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> run.accept(publication));
            assertThat(publication.state()).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @EnumSource(PublicationState.class)
    void noStateLeadsToItself(PublicationState state) {
        assertThat(state.mayBecome(state)).isFalse();
    }

    @Test
    void eachStepIsToldOnceWithItsReason() {
        Publication publication = in(PublicationState.READY);
        publication.eventsPublished();
        publication.hold(HoldReason.CONNECTION, "40164", "invalid ip", NOW);
        assertThat(publication.events()).singleElement().satisfies(it -> {
            assertThat(it.from()).isEqualTo(PublicationState.READY);
            assertThat(it.to()).isEqualTo(PublicationState.HELD);
            assertThat(it.words()).isEqualTo("invalid ip");
            assertThat(it.action()).isEqualTo("PUBLICATION_HELD");
        });
    }

    @Test
    void markersAreTenDigitsOrLettersAndDiffer() {
        List<String> markers = Stream.generate(() -> Marker.of(new PublicationId(UUID.randomUUID())))
                .limit(1000)
                .map(Marker::text)
                .toList();
        assertThat(markers).allMatch(it -> it.matches("[0-9a-z]{10}")).doesNotHaveDuplicates();
    }

    private static Publication in(PublicationState state) {
        boolean byHand = EnumSet.of(PublicationState.MATCHED, PublicationState.MISMATCHED)
                .contains(state);
        Publication it = released(byHand ? PublishingMode.HAND_OVER : PublishingMode.API);
        switch (state) {
            case READY, CORRECTED -> {}
            case SENDING -> it.startStaging(NOW);
            case STAGED -> {
                it.startStaging(NOW);
                it.staged("m", NOW);
            }
            case PUBLISHING -> it.startPublishing(NOW);
            case OUTCOME_UNKNOWN -> {
                it.startPublishing(NOW);
                it.outcomeUnknown("timeout", NOW);
            }
            case HELD -> it.hold(HoldReason.FAULT, "x", "x", NOW);
            case FAILED -> it.fail("x", "x", null, NOW);
            case HANDED_OVER -> it.handOver(NOW);
            case MATCHED -> handedOver(it);
            case MISMATCHED -> {
                handedOver(it);
                it.drifted("x", NOW);
            }
            case PUBLISHED -> published(it);
            case VERIFIED -> {
                published(it);
                it.verified(NOW);
            }
            case DRIFTED -> {
                published(it);
                it.drifted("x", NOW);
            }
            case WITHDRAWING -> {
                published(it);
                it.withdraw("x", PERSON, NOW);
            }
            case WITHDRAWN -> {
                published(it);
                it.withdraw("x", PERSON, NOW);
                it.withdrawn(NOW);
            }
        }
        return it;
    }

    private static Publication released(PublishingMode mode) {
        return Publication.release(
                new DraftId(UUID.randomUUID()),
                new RevisionId(UUID.randomUUID()),
                new ContentDigest("ab".repeat(32)),
                new AccountId(UUID.randomUUID()),
                mode,
                NOW);
    }

    private static void handedOver(Publication it) {
        it.handOver(NOW);
        it.matched("1", null, NOW, null, NOW);
    }

    private static void published(Publication it) {
        it.startPublishing(NOW);
        it.published("1", null, NOW, null, NOW);
    }
}
