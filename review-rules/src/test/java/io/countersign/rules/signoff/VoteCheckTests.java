package io.countersign.rules.signoff;

import static io.countersign.rules.signoff.CaseFixture.DIGEST;
import static io.countersign.rules.signoff.CaseFixture.EDITOR;
import static io.countersign.rules.signoff.CaseFixture.FINAL;
import static io.countersign.rules.signoff.CaseFixture.FIRST;
import static io.countersign.rules.signoff.CaseFixture.FOUR;
import static io.countersign.rules.signoff.CaseFixture.HEAD;
import static io.countersign.rules.signoff.CaseFixture.LEAD;
import static io.countersign.rules.signoff.CaseFixture.ONE;
import static io.countersign.rules.signoff.CaseFixture.OTHER_DIGEST;
import static io.countersign.rules.signoff.CaseFixture.POLICY;
import static io.countersign.rules.signoff.CaseFixture.THREE;
import static io.countersign.rules.signoff.CaseFixture.TWO;
import static io.countersign.rules.signoff.CaseFixture.parallel;
import static io.countersign.rules.signoff.CaseFixture.target;
import static io.countersign.rules.signoff.CaseFixture.unsigned;
import static io.countersign.rules.signoff.CaseFixture.withThreeSignatures;
import static io.countersign.rules.signoff.CaseFixture.withTwoSignatures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class VoteCheckTests {

    static Stream<Arguments> refusals() {
        var flagged = new ScreeningRecord(DIGEST, List.of(), List.of("h1"), 0);
        return Stream.of(
                arguments("R2 the author", unsigned(), approval(EDITOR), Clause.R2, VoteCheck.CONTRIBUTOR),
                arguments(
                        "R2 a reviewer who uploaded a picture",
                        unsigned().contributedBy(EDITOR, ONE),
                        approval(ONE),
                        Clause.R2,
                        VoteCheck.CONTRIBUTOR),
                arguments("N2b nobody's reviewer", unsigned(), approval(HEAD), Clause.N2b, VoteCheck.NOT_QUALIFIED),
                arguments(
                        "N2b reviewer of one of two targets",
                        unsigned().targets(target("甲", FIRST, LEAD, FINAL), target("乙", LEAD, FINAL)),
                        approval(ONE),
                        Clause.N2b,
                        VoteCheck.NOT_QUALIFIED),
                arguments(
                        "R7 an older revision",
                        unsigned(),
                        new Ballot(ONE.person(), 1, DIGEST, Decision.APPROVE),
                        Clause.R7,
                        VoteCheck.STALE_REVISION),
                arguments(
                        "R7 the draft has moved on",
                        unsigned().revision(2, 3),
                        approval(ONE),
                        Clause.R7,
                        VoteCheck.STALE_REVISION),
                arguments(
                        "R7 another fingerprint",
                        unsigned(),
                        new Ballot(ONE.person(), 2, OTHER_DIGEST, Decision.APPROVE),
                        Clause.R7,
                        VoteCheck.STALE_DIGEST),
                arguments(
                        "R3 a second vote of the same person",
                        unsigned().approved(ONE, ReviewStep.FIRST),
                        approval(ONE),
                        Clause.R3,
                        VoteCheck.SIGNED_ALREADY),
                arguments(
                        "R3 a vote after a recusal",
                        unsigned().voted(ONE, ReviewStep.FIRST, Decision.RECUSE, 2, DIGEST),
                        approval(ONE),
                        Clause.R3,
                        VoteCheck.SIGNED_ALREADY),
                arguments("R3 second before first", unsigned(), approval(TWO), Clause.R3, VoteCheck.OUT_OF_TURN),
                arguments(
                        "R3 final before second",
                        unsigned().approved(ONE, ReviewStep.FIRST),
                        approval(THREE),
                        Clause.R3,
                        VoteCheck.OUT_OF_TURN),
                arguments(
                        "R3 the deputy after the lead",
                        withTwoSignatures(),
                        approval(FOUR),
                        Clause.R3,
                        VoteCheck.STEP_TAKEN),
                arguments(
                        "R11 consent without an answer to a finding",
                        unsigned().screened(flagged),
                        approval(ONE),
                        Clause.R11,
                        VoteCheck.UNWAIVED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refuses(String why, CaseFixture situation, Ballot ballot, Clause clause, String code) {
        assertThat(VoteCheck.check(situation.facts(), ballot, POLICY))
                .as(why)
                .get()
                .extracting(Refusal::clause, Refusal::code)
                .containsExactly(clause, code);
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void theReviewerInTurnMayAnswerAnything(Decision decision) {
        assertThat(VoteCheck.check(unsigned().facts(), new Ballot(ONE.person(), 2, DIGEST, decision), POLICY))
                .isEmpty();
    }

    @Test
    void standingAsideNeedsNoTurn() {
        assertThat(VoteCheck.check(unsigned().facts(), new Ballot(THREE.person(), 2, DIGEST, Decision.RECUSE), POLICY))
                .isEmpty();
    }

    @Test
    void r7_aVoteOnAnOlderRevisionLeavesThePersonFreeForTheNewOne() {
        var situation = unsigned().voted(ONE, ReviewStep.FIRST, Decision.APPROVE, 1, DIGEST);

        assertThat(VoteCheck.check(situation.facts(), approval(ONE), POLICY)).isEmpty();
    }

    @Test
    void r11_anAnsweredFindingOrAnObjectionPasses() {
        var flagged = unsigned().screened(new ScreeningRecord(DIGEST, List.of(), List.of("h1"), 0));

        assertThat(VoteCheck.check(flagged.waived("h1").facts(), approval(ONE), POLICY))
                .isEmpty();
        assertThat(VoteCheck.check(
                        flagged.waived().facts(),
                        new Ballot(ONE.person(), 2, DIGEST, Decision.REQUEST_CHANGES),
                        POLICY))
                .isEmpty();
    }

    @Test
    void inParallelTheStepsAreSignedInAnyOrder() {
        assertThat(VoteCheck.check(unsigned().facts(), approval(THREE), parallel()))
                .isEmpty();
    }

    @Test
    void r17_inAnEmergencyTheDeputyTakesAnyOpenStep() {
        var situation = withTwoSignatures().urgent();

        assertThat(VoteCheck.check(situation.facts(), approval(FOUR), POLICY)).isEmpty();
        assertThat(VoteCheck.step(situation.facts(), FOUR.person(), POLICY)).contains(ReviewStep.FINAL);
    }

    @Test
    void r4_aLeadMayAddTheSignatureThatIsLacking() {
        var situation = withThreeSignatures()
                .targets(target(
                        "校微信", FIRST, new Appointee(TWO, LEAD.steps(), false, true, false), FINAL, CaseFixture.DEPUTY));

        assertThat(VoteCheck.check(situation.facts(), approval(FOUR), POLICY)).isEmpty();
    }

    @Test
    void trap3_aRevokedSignatureOpensItsStepAgain() {
        var other = new Appointee(FOUR, FIRST.steps(), false, true, true);
        var situation = withThreeSignatures().targets(target("校微信", LEAD, FINAL, other));

        assertThat(VoteCheck.check(situation.facts(), approval(FOUR), POLICY)).isEmpty();
    }

    @Test
    void theVoteGoesToTheStepInTurn() {
        var both = new Appointee(ONE, java.util.Set.of(ReviewStep.FIRST, ReviewStep.FINAL), false, true, false);
        var situation = unsigned().targets(target("校微信", both, LEAD, FINAL));

        assertThat(VoteCheck.step(situation.facts(), ONE.person(), POLICY)).contains(ReviewStep.FIRST);
        assertThat(VoteCheck.step(situation.facts(), THREE.person(), POLICY)).contains(ReviewStep.FINAL);
        assertThat(VoteCheck.step(situation.facts(), HEAD.person(), POLICY)).isEmpty();
    }

    private static Ballot approval(Signer signer) {
        return new Ballot(signer.person(), 2, DIGEST, Decision.APPROVE);
    }
}
