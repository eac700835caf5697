package io.countersign.rules.signoff;

import static io.countersign.rules.signoff.CaseFixture.DEPUTY;
import static io.countersign.rules.signoff.CaseFixture.DIGEST;
import static io.countersign.rules.signoff.CaseFixture.EDITOR;
import static io.countersign.rules.signoff.CaseFixture.FINAL;
import static io.countersign.rules.signoff.CaseFixture.FIRST;
import static io.countersign.rules.signoff.CaseFixture.FOUR;
import static io.countersign.rules.signoff.CaseFixture.HEAD;
import static io.countersign.rules.signoff.CaseFixture.LEAD;
import static io.countersign.rules.signoff.CaseFixture.ONE;
import static io.countersign.rules.signoff.CaseFixture.POLICY;
import static io.countersign.rules.signoff.CaseFixture.THREE;
import static io.countersign.rules.signoff.CaseFixture.TWO;
import static io.countersign.rules.signoff.CaseFixture.target;
import static io.countersign.rules.signoff.CaseFixture.unsigned;
import static io.countersign.rules.signoff.CaseFixture.withTwoSignatures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HandOverCheckTests {

    private static final Appointee NO_LEAD = new Appointee(FOUR, Set.of(ReviewStep.SECOND), false, true, true);
    private static final Appointee OF_ANOTHER_STEP = new Appointee(FOUR, Set.of(ReviewStep.FINAL), true, true, true);

    @Test
    void leadHandsTheStepToTheRegisteredDeputy() {
        assertThat(check(unsigned(), TWO, FOUR, FOUR)).isEmpty();
        assertThat(HandOverCheck.eligible(unsigned().facts(), ballot(TWO, 2), List.of(FOUR.person()), POLICY))
                .containsExactly(FOUR);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(
                        "R2 the author gives nothing away", unsigned(), EDITOR, FOUR, Clause.R2, VoteCheck.CONTRIBUTOR),
                arguments("N2b nobody's reviewer", unsigned(), HEAD, FOUR, Clause.N2b, VoteCheck.NOT_QUALIFIED),
                arguments(
                        "R3 after the own signature",
                        withTwoSignatures(),
                        TWO,
                        FOUR,
                        Clause.R3,
                        VoteCheck.SIGNED_ALREADY),
                arguments(
                        "R3 after the deputy's signature",
                        unsigned().approved(ONE, ReviewStep.FIRST).approved(FOUR, ReviewStep.SECOND),
                        TWO,
                        FOUR,
                        Clause.R3,
                        VoteCheck.STEP_TAKEN),
                arguments(
                        "R7 an older revision",
                        unsigned().revision(3, 3),
                        TWO,
                        FOUR,
                        Clause.R7,
                        VoteCheck.STALE_REVISION),
                arguments(
                        "N2b somebody who is no deputy", unsigned(), TWO, THREE, Clause.N2b, HandOverCheck.NOT_DEPUTY),
                arguments("N2b to oneself", unsigned(), TWO, TWO, Clause.N2b, HandOverCheck.NOT_DEPUTY),
                arguments(
                        "N2b a deputy who wrote the piece",
                        unsigned().contributedBy(EDITOR, FOUR),
                        TWO,
                        FOUR,
                        Clause.N2b,
                        HandOverCheck.CANNOT_SIGN),
                arguments(
                        "N2b a deputy of another step",
                        unsigned().targets(target("甲", FIRST, LEAD, FINAL, OF_ANOTHER_STEP)),
                        TWO,
                        FOUR,
                        Clause.N2b,
                        HandOverCheck.CANNOT_SIGN),
                arguments(
                        "N2b a deputy of one of two targets",
                        unsigned().targets(target("甲", FIRST, LEAD, FINAL, DEPUTY), target("乙", FIRST, LEAD, FINAL)),
                        TWO,
                        FOUR,
                        Clause.N2b,
                        HandOverCheck.CANNOT_SIGN),
                arguments(
                        "R4 the lead's signature to somebody who leads nothing",
                        unsigned().targets(target("甲", FIRST, LEAD, FINAL, NO_LEAD)),
                        TWO,
                        FOUR,
                        Clause.R4,
                        HandOverCheck.NOT_LEAD));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refusesWithTheClause(String name, CaseFixture situation, Signer from, Signer to, Clause clause, String code) {
        assertThat(check(situation, from, to, FOUR)).hasValueSatisfying(refusal -> {
            assertThat(refusal.clause()).isEqualTo(clause);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }

    @Test
    void whoeverHasNoDeputyIsToldSo() {
        assertThat(check(unsigned(), TWO, FOUR)).map(Refusal::code).hasValue(HandOverCheck.NO_DEPUTY);
    }

    @Test
    void theRefusalNamesTheDeputies() {
        assertThat(check(unsigned(), TWO, THREE, FOUR)).map(Refusal::facts).hasValue(List.of("钱四"));
    }

    private static Optional<Refusal> check(CaseFixture situation, Signer from, Signer to, Signer... deputies) {
        List<UUID> registered = Stream.of(deputies).map(Signer::person).toList();
        return HandOverCheck.check(situation.facts(), ballot(from, 2), to.person(), registered, POLICY);
    }

    private static Ballot ballot(Signer from, int revision) {
        return new Ballot(from.person(), revision, DIGEST, Decision.APPROVE);
    }
}
