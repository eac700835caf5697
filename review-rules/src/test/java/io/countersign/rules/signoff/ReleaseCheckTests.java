package io.countersign.rules.signoff;

import static io.countersign.rules.signoff.CaseFixture.DEPUTY;
import static io.countersign.rules.signoff.CaseFixture.DIGEST;
import static io.countersign.rules.signoff.CaseFixture.EDITOR;
import static io.countersign.rules.signoff.CaseFixture.FINAL;
import static io.countersign.rules.signoff.CaseFixture.FIRST;
import static io.countersign.rules.signoff.CaseFixture.FOUR;
import static io.countersign.rules.signoff.CaseFixture.HEAD;
import static io.countersign.rules.signoff.CaseFixture.IN_ORDER;
import static io.countersign.rules.signoff.CaseFixture.LEAD;
import static io.countersign.rules.signoff.CaseFixture.NOON;
import static io.countersign.rules.signoff.CaseFixture.ONE;
import static io.countersign.rules.signoff.CaseFixture.OTHER_DIGEST;
import static io.countersign.rules.signoff.CaseFixture.RESPONSIBLE;
import static io.countersign.rules.signoff.CaseFixture.THREE;
import static io.countersign.rules.signoff.CaseFixture.TWO;
import static io.countersign.rules.signoff.CaseFixture.signatures;
import static io.countersign.rules.signoff.CaseFixture.target;
import static io.countersign.rules.signoff.CaseFixture.unsigned;
import static io.countersign.rules.signoff.CaseFixture.withThreeSignatures;
import static io.countersign.rules.signoff.CaseFixture.withTwoSignatures;
import static io.countersign.rules.signoff.VerdictAssert.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.countersign.rules.Clause;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseCheckTests {

    @Test
    void threeSignaturesOnTheFingerprintRelease() {
        assertThat(withThreeSignatures().verdict()).isReleasable();
    }

    @Test
    void everyRequirementIsListedInTheSameOrderWhateverIsMissing() {
        var clauses = List.of(
                Clause.N2b,
                Clause.R1,
                Clause.R2,
                Clause.R3,
                Clause.R4,
                Clause.R5,
                Clause.R6,
                Clause.R7,
                Clause.R11,
                Clause.R12,
                Clause.R13,
                Clause.R17,
                Clause.N2c,
                Clause.R20);

        for (var situation : List.of(unsigned(), withTwoSignatures(), withThreeSignatures())) {
            Assertions.assertThat(situation.verdict().requirements())
                    .extracting(Requirement::clause)
                    .containsExactlyElementsOf(clauses);
        }
    }

    @Test
    void n2b_twoSignaturesAreOneShortAndNameWhoMaySign() {
        var verdict = withTwoSignatures().verdict();

        assertThat(verdict).misses(Clause.N2b, Clause.R3).isCurableBy(Clause.N2b, THREE);
        Assertions.assertThat(verdict.missing().get(0).facts()).containsExactly(2, 3, "3fa9c13fa9c1", 1);
    }

    static Stream<Arguments> lackingCases() {
        return Stream.of(
                lacking(
                        "N2b R3 the same person in three steps",
                        unsigned()
                                .approved(ONE, ReviewStep.FIRST)
                                .approved(ONE, ReviewStep.SECOND)
                                .approved(ONE, ReviewStep.FINAL),
                        Clause.N2b,
                        Clause.R3,
                        Clause.R4),
                lacking(
                        "N2b R7 a signature on an older revision",
                        withTwoSignatures().voted(THREE, ReviewStep.FINAL, Decision.APPROVE, 1, DIGEST),
                        Clause.N2b,
                        Clause.R3),
                lacking(
                        "N2b R7 a signature on another fingerprint",
                        withTwoSignatures().voted(THREE, ReviewStep.FINAL, Decision.APPROVE, 2, OTHER_DIGEST),
                        Clause.N2b,
                        Clause.R3),
                lacking(
                        "N2b a recusal is no signature",
                        withTwoSignatures().voted(THREE, ReviewStep.FINAL, Decision.RECUSE, 2, DIGEST),
                        Clause.N2b,
                        Clause.R3),
                lacking(
                        "R1 three signatures and an open request for changes",
                        withThreeSignatures().voted(FOUR, ReviewStep.SECOND, Decision.REQUEST_CHANGES, 2, DIGEST),
                        Clause.R1),
                lacking(
                        "R1 an objection of an earlier round on the same content",
                        unsigned()
                                .voted(FOUR, ReviewStep.SECOND, Decision.REJECT, 1, DIGEST)
                                .approved(ONE, ReviewStep.FIRST)
                                .approved(TWO, ReviewStep.SECOND)
                                .approved(THREE, ReviewStep.FINAL),
                        Clause.R1),
                lacking(
                        "R2 a contributor among the three",
                        withThreeSignatures().contributedBy(EDITOR, THREE),
                        Clause.N2b,
                        Clause.R2,
                        Clause.R3),
                lacking(
                        "R3 the final step is signed by nobody",
                        unsigned()
                                .approved(ONE, ReviewStep.FIRST)
                                .approved(TWO, ReviewStep.SECOND)
                                .approved(FOUR, ReviewStep.SECOND),
                        Clause.R3),
                lacking(
                        "R4 no lead signed",
                        withThreeSignatures()
                                .targets(target(
                                        "校微信",
                                        FIRST,
                                        new Appointee(TWO, LEAD.steps(), false, true, false),
                                        FINAL,
                                        DEPUTY)),
                        Clause.R4),
                lacking(
                        "R4 the lead no longer teaches in the unit",
                        withThreeSignatures()
                                .targets(target(
                                        "校微信",
                                        FIRST,
                                        new Appointee(TWO, LEAD.steps(), true, false, false),
                                        FINAL,
                                        DEPUTY)),
                        Clause.R4),
                lacking(
                        "N2b trap 3: an appointment ended since the vote",
                        withThreeSignatures().targets(target("校微信", LEAD, FINAL, DEPUTY)),
                        Clause.N2b,
                        Clause.R3),
                lacking(
                        "N2b appointed on one of two targets only",
                        withThreeSignatures().targets(target("校微信", FIRST, LEAD, FINAL), target("校微博", FIRST, LEAD)),
                        Clause.N2b,
                        Clause.R3),
                lacking(
                        "R4 the lead of one target does not lead the other",
                        withThreeSignatures()
                                .targets(
                                        target("校微信", FIRST, LEAD, FINAL),
                                        target(
                                                "校微博",
                                                FIRST,
                                                new Appointee(TWO, LEAD.steps(), false, true, false),
                                                FINAL)),
                        Clause.R4),
                lacking(
                        "R5 nobody answers for the account",
                        responsible(new Responsibility(null, false, false, null)),
                        Clause.R5),
                lacking(
                        "R5 not of division rank",
                        responsible(new Responsibility(HEAD, false, false, null)),
                        Clause.R5),
                lacking(
                        "R5 A3 a student organisation without teacher",
                        responsible(new Responsibility(HEAD, true, true, null)),
                        Clause.R5),
                lacking("R6 filing not accepted", standing(new AccountStanding(true, false, false, false)), Clause.R6),
                lacking("R6 A12 ordered to stop", standing(new AccountStanding(true, true, true, false)), Clause.R6),
                lacking("R6 suspended or closed", standing(new AccountStanding(false, true, false, false)), Clause.R6),
                lacking("R7 a newer revision exists", withThreeSignatures().revision(2, 3), Clause.R7),
                lacking("R11 never screened", withThreeSignatures().screened(null), Clause.R11),
                lacking(
                        "R11 screened with other content",
                        withThreeSignatures().screened(new ScreeningRecord(OTHER_DIGEST, List.of(), List.of(), 0)),
                        Clause.R11),
                lacking(
                        "R11 a blocking hit, waived or not",
                        withThreeSignatures()
                                .screened(new ScreeningRecord(DIGEST, List.of("h1"), List.of(), 0))
                                .waived("h1"),
                        Clause.R11),
                lacking(
                        "R11 one of two hits is not answered for",
                        withThreeSignatures()
                                .screened(new ScreeningRecord(DIGEST, List.of(), List.of("h1", "h2"), 0))
                                .waived("h1"),
                        Clause.R11),
                lacking(
                        "R11 one hit more than is listed",
                        withThreeSignatures()
                                .screened(new ScreeningRecord(DIGEST, List.of(), List.of("h1"), 1))
                                .waived("h1"),
                        Clause.R11),
                lacking(
                        "R12 a repost without source",
                        withThreeSignatures().declaring(new Declarations(true, false, true, true)),
                        Clause.R12),
                lacking(
                        "R12 a repost without licence",
                        withThreeSignatures().declaring(new Declarations(true, true, false, true)),
                        Clause.R12),
                lacking(
                        "R12 silence about the machine's part",
                        withThreeSignatures().declaring(new Declarations(false, false, false, false)),
                        Clause.R12),
                lacking(
                        "R13 a registered-only platform",
                        standing(new AccountStanding(true, true, false, true)),
                        Clause.R13),
                lacking(
                        "R17 an emergency with two signatures",
                        withTwoSignatures().urgent(),
                        Clause.N2b,
                        Clause.R3,
                        Clause.R17),
                lacking(
                        "N2c a withdrawn round with three signatures",
                        withThreeSignatures().withdrawn(),
                        Clause.N2c),
                lacking(
                        "R20 the policy is younger than the submission",
                        withThreeSignatures().submittedOn(LocalDate.parse("2019-12-31")),
                        Clause.R20));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lackingCases")
    void releaseIsRefusedBy(String why, CaseFixture situation, Clause[] clauses) {
        assertThat(situation.verdict()).as(why).misses(clauses);
    }

    @Test
    void r1_anObjectionIsLiftedByItsOwnerOnly() {
        var objected = unsigned()
                .voted(TWO, ReviewStep.SECOND, Decision.REQUEST_CHANGES, 1, DIGEST)
                .approved(ONE, ReviewStep.FIRST);

        assertThat(objected.verdict()).says("objection.open").isCurableBy(Clause.R1, TWO);
        assertThat(objected.approved(TWO, ReviewStep.SECOND)
                        .approved(THREE, ReviewStep.FINAL)
                        .verdict())
                .isReleasable();
    }

    @Test
    void r1_anObjectionToOtherContentDoesNotStand() {
        assertThat(withThreeSignatures()
                        .voted(FOUR, ReviewStep.SECOND, Decision.REJECT, 1, OTHER_DIGEST)
                        .verdict())
                .isReleasable();
    }

    @Test
    void r2_aContributorsVoteBesideThreeOthersIsOnlyNotCounted() {
        assertThat(withThreeSignatures()
                        .approved(FOUR, ReviewStep.SECOND)
                        .contributedBy(EDITOR, FOUR)
                        .verdict())
                .isReleasable()
                .says("contributors.notCounted");
    }

    @Test
    void r4_theRegisteredDeputySignsForTheLead() {
        assertThat(unsigned()
                        .approved(ONE, ReviewStep.FIRST)
                        .approved(FOUR, ReviewStep.SECOND)
                        .approved(THREE, ReviewStep.FINAL)
                        .verdict())
                .isReleasable();
    }

    @Test
    void r4_namesTheLeadsWhoMayStillSign() {
        assertThat(unsigned().verdict()).isCurableBy(Clause.R4, TWO, FOUR);
    }

    @Test
    void r17_inAnEmergencyAnyReviewerMayTakeAnyStep() {
        assertThat(unsigned()
                        .urgent()
                        .approved(THREE, ReviewStep.FIRST)
                        .approved(FOUR, ReviewStep.FINAL)
                        .approved(ONE, ReviewStep.SECOND)
                        .verdict())
                .isReleasable()
                .says("order.urgent");
    }

    @Test
    void r12_aRepostWithSourceAndLicencePasses() {
        assertThat(withThreeSignatures()
                        .declaring(new Declarations(true, true, true, true))
                        .verdict())
                .isReleasable();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void n2b_aPolicyMayAskForMoreSignatures(int needed) {
        var verdict = ReleaseCheck.check(withThreeSignatures().facts(), signatures(needed), NOON);

        assertThat(verdict).misses(Clause.N2b, Clause.R3).isCurableBy(Clause.N2b, FOUR);
    }

    @Test
    void n2b_theFourthSignatureSitsInTheSecondReview() {
        var situation = withThreeSignatures().approved(FOUR, ReviewStep.SECOND);

        assertThat(ReleaseCheck.check(situation.facts(), signatures(4), NOON)).isReleasable();
    }

    @Test
    void signaturesCanBeCompleteWhileAnAccountIsNotInOrder() {
        var verdict = standing(new AccountStanding(false, true, false, false)).verdict();

        Assertions.assertThat(verdict.signedOff()).isTrue();
        Assertions.assertThat(verdict.releasable()).isFalse();
        Assertions.assertThat(withTwoSignatures().verdict().signedOff()).isFalse();
    }

    @Test
    void theLineOfStepsShowsWhoseTurnItIs() {
        var line = ReleaseCheck.steps(unsigned().approved(ONE, ReviewStep.FIRST).facts(), CaseFixture.POLICY);

        Assertions.assertThat(line).extracting(StepStanding::open).containsExactly(false, true, true);
        Assertions.assertThat(line).extracting(StepStanding::turn).containsExactly(false, true, false);
        Assertions.assertThat(line)
                .extracting(StepStanding::maySign)
                .containsExactly(List.of(), List.of(TWO, FOUR), List.of(THREE));
    }

    @Test
    void aVoteKeepsTheReasonThatItsDecisionOwes() {
        Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> new Vote(
                        ONE,
                        2,
                        DIGEST,
                        ReviewStep.FIRST,
                        Decision.REJECT,
                        " ",
                        NOON,
                        new Qualification(Set.of(ReviewStep.FIRST), false, false)));
    }

    private static CaseFixture responsible(Responsibility duty) {
        return withThreeSignatures().targets(account(IN_ORDER, duty));
    }

    private static CaseFixture standing(AccountStanding standing) {
        return withThreeSignatures().targets(account(standing, RESPONSIBLE));
    }

    private static ReleaseTarget account(AccountStanding standing, Responsibility duty) {
        return new ReleaseTarget(HEAD.person(), "校微信", standing, duty, List.of(FIRST, LEAD, FINAL, DEPUTY));
    }

    private static Arguments lacking(String why, CaseFixture situation, Clause... clauses) {
        return arguments(why, situation, clauses);
    }
}
