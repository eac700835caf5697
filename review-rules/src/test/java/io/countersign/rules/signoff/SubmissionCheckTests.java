package io.countersign.rules.signoff;

import static io.countersign.rules.signoff.CaseFixture.EDITOR;
import static io.countersign.rules.signoff.CaseFixture.FINAL;
import static io.countersign.rules.signoff.CaseFixture.FIRST;
import static io.countersign.rules.signoff.CaseFixture.FOUR;
import static io.countersign.rules.signoff.CaseFixture.LEAD;
import static io.countersign.rules.signoff.CaseFixture.ONE;
import static io.countersign.rules.signoff.CaseFixture.POLICY;
import static io.countersign.rules.signoff.CaseFixture.TWO;
import static io.countersign.rules.signoff.CaseFixture.signatures;
import static io.countersign.rules.signoff.CaseFixture.target;
import static io.countersign.rules.signoff.CaseFixture.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.rules.Refusal;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubmissionCheckTests {

    @Test
    void aWellStaffedAccountTakesASubmission() {
        assertThat(SubmissionCheck.check(unsigned().facts(), POLICY)).isEmpty();
    }

    @Test
    void n2b_aStepThatNobodyElseMaySignIsNamed() {
        var facts = unsigned().contributedBy(EDITOR, ONE).facts();

        assertThat(SubmissionCheck.check(facts, POLICY))
                .extracting(Refusal::code)
                .containsExactly("staff.step");
    }

    @Test
    void r3_twoPeopleCannotFillThreeSteps() {
        var all = new Appointee(ONE, EnumSet.allOf(ReviewStep.class), true, true, false);
        var facts = unsigned().targets(target("校微信", all, LEAD)).facts();

        assertThat(SubmissionCheck.check(facts, POLICY))
                .extracting(Refusal::code)
                .containsExactly("staff.persons");
    }

    @Test
    void r3_thePeopleAreSeatedWhereTheyAreNeeded() {
        var anywhere = new Appointee(ONE, Set.of(ReviewStep.FIRST, ReviewStep.FINAL), false, true, false);
        var firstOnly = new Appointee(FOUR, Set.of(ReviewStep.FIRST), false, true, false);
        var facts = unsigned().targets(target("校微信", anywhere, firstOnly, LEAD)).facts();

        assertThat(SubmissionCheck.check(facts, POLICY)).isEmpty();
    }

    @Test
    void r4_anAccountWithoutLeadIsNamed() {
        var plain = new Appointee(TWO, LEAD.steps(), false, true, false);
        var facts = unsigned().targets(target("校微信", FIRST, plain, FINAL)).facts();

        assertThat(SubmissionCheck.check(facts, POLICY))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.facts()).containsExactly("校微信"));
    }

    @Test
    void n2b_aPolicyOfFourNeedsFourPeople() {
        assertThat(SubmissionCheck.check(unsigned().facts(), signatures(4))).isEmpty();
        assertThat(SubmissionCheck.check(unsigned().facts(), signatures(5)))
                .extracting(Refusal::code)
                .containsExactly("staff.persons");
    }

    @Test
    void withoutTargetNothingCanGoOut() {
        assertThat(SubmissionCheck.check(unsigned().targets().facts(), POLICY))
                .extracting(Refusal::code)
                .containsExactly("targets.none");
    }
}
