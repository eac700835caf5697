package io.countersign.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftState;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.review.ReviewFixture.College;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.Severity;
import io.countersign.rules.screening.Verdict;
import io.countersign.rules.signoff.Decision;
import io.countersign.rules.signoff.VoteCheck;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@GatewayTest
@Import(ReviewFixture.class)
@RecordApplicationEvents
class SubmitDraftIntegrationTests {

    @Autowired
    ReviewFixture fixture;

    @Autowired
    SubmitDraft submitDraft;

    @Autowired
    WithdrawDraft withdrawDraft;

    @Autowired
    CastVote castVote;

    @Autowired
    SignOffs signOffs;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private College college;

    @BeforeEach
    void newCollege() {
        college = fixture.college();
    }

    @Test
    void anOrdinaryNoticeGoesIntoReview() {
        var draft = fixture.draft(college);

        var submission = fixture.submit(college, draft);

        assertThat(submission.screening().verdict()).isEqualTo(Verdict.PASS);
        assertThat(fixture.head(draft).state()).isEqualTo(DraftState.IN_REVIEW);
        assertThat(fixture.standing(draft).digest()).isEqualTo(submission.digest());
        assertThat(events.stream(RoundOpened.class))
                .singleElement()
                .satisfies(event -> assertThat(event.awaited())
                        .containsExactly(college.first().value()));
    }

    @Test
    void a9_anAdvertisementIsRefusedAndOnlyTheRecordStays() {
        var draft = fixture.draft(college, ReviewFixture.advertisement(), null, false);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> fixture.submit(college, draft))
                .satisfies(refused -> {
                    assertThat(refused.status()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
                    assertThat(refused.refusal().clause()).isEqualTo(Clause.A9);
                    assertThat(refused.findings()).isNotEmpty();
                });

        assertThat(fixture.head(draft).state()).isEqualTo(DraftState.EDITING);
        assertThat(drafts.revisions(draft)).isEmpty();
        assertThat(signOffs.standing(draft)).isEmpty();
        assertThat(signOffs.lastScreening(draft))
                .get()
                .satisfies(
                        run -> assertThat(run.result().findings(Severity.BLOCK)).isNotEmpty());
        assertThat(events.stream(SubmissionRefused.class)).hasSize(1);
    }

    @Test
    void r11_whatIsNotListedCanBeNeitherRemovedNorAnsweredFor() {
        var draft = fixture.draft(college, ReviewFixture.toldTooOften(), null, false);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> fixture.submit(college, draft))
                .satisfies(refused -> {
                    assertThat(refused.status()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
                    assertThat(refused.refusal().clause()).isEqualTo(Clause.R11);
                    assertThat(refused.refusal().code()).isEqualTo("submission.unlisted");
                    assertThat(refused.findings()).isNotEmpty();
                });

        assertThat(fixture.head(draft).state()).isEqualTo(DraftState.EDITING);
        assertThat(drafts.revisions(draft)).isEmpty();
        assertThat(signOffs.standing(draft)).isEmpty();
        assertThat(signOffs.lastScreening(draft))
                .get()
                .satisfies(run -> assertThat(run.result().unlisted().asking()).isPositive());
        assertThat(events.stream(SubmissionRefused.class))
                .singleElement()
                .satisfies(event -> assertThat(event.unlisted()).isPositive());
    }

    @Test
    void r11_notesThatAreNotListedAskForNothing() {
        var draft = fixture.draft(college, ReviewFixture.warnedTooOften(), null, false);

        var submission = fixture.submit(college, draft);

        assertThat(submission.screening().unlisted().notes()).isPositive();
        assertThat(fixture.standing(draft).screening().orElseThrow().result().unlisted())
                .isEqualTo(submission.screening().unlisted());
        fixture.approve(draft, college.first());
    }

    @Test
    void r11_aFindingThatAsksForAReasonStopsConsentUntilSomebodyGivesOne() {
        var draft = fixture.draft(college, ReviewFixture.questionable(), null, false);
        var submission = fixture.submit(college, draft);
        var hits = submission.screening().findings(Severity.JUSTIFY);
        assertThat(hits).isNotEmpty();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> fixture.approve(draft, college.first()))
                .satisfies(refused -> {
                    assertThat(refused.refusal().code()).isEqualTo(VoteCheck.UNWAIVED);
                    assertThat(refused.status()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
                });

        var reasons = hits.stream()
                .map(ScreeningHit::id)
                .distinct()
                .map(id -> new WaiverReason(id, "短信原文，供核对"))
                .toList();
        var standing = fixture.standing(draft);
        castVote.cast(
                draft,
                new SignOff(standing.revision(), standing.digest(), Decision.APPROVE, "", reasons),
                fixture.user(college.first()));
        assertThat(fixture.standing(draft).waivers()).hasSameSizeAs(reasons);
        fixture.approve(draft, college.second());
    }

    @Test
    void theAuthorMayGiveTheReasonsWithTheSubmission() {
        var probe = fixture.draft(college, ReviewFixture.questionable(), null, false);
        var id = fixture.submit(college, probe)
                .screening()
                .findings(Severity.JUSTIFY)
                .get(0)
                .id();
        var draft = fixture.draft(college, ReviewFixture.questionable(), null, false);

        submitDraft.submit(draft, List.of(new WaiverReason(id, "短信原文")), fixture.user(college.editor()));

        assertThat(fixture.standing(draft).waivers()).extracting(Waiver::reason).containsExactly("短信原文");
    }

    @Test
    void aReasonForAnUnknownFindingChangesNothing() {
        var draft = fixture.draft(college);
        var user = fixture.user(college.editor());
        var reasons = List.of(new WaiverReason("nothing", "…"));

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> submitDraft.submit(draft, reasons, user));
        assertThat(fixture.head(draft).state()).isEqualTo(DraftState.EDITING);
    }

    @Test
    void anUnfinishedDraftIsNotSubmitted() {
        var empty = new DraftContent("", null, null, "", null, null, null, DraftContent.EMPTY.rights(), false);
        var draft = fixture.draft(college, empty, null, false);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> fixture.submit(college, draft))
                .satisfies(invalid -> assertThat(invalid.faults())
                        .extracting(fault -> fault.field())
                        .contains("title", "bodyHtml", "weibo.text"));
        assertThat(fixture.head(draft).state()).isEqualTo(DraftState.EDITING);
    }

    @Test
    void n2b_aStepThatNobodyElseCanSignStopsTheSubmission() {
        var draft = fixture.draft(college);
        jdbc.sql("update appointment set valid_until = current_date - 2 where person_id = :person")
                .param("person", college.last().value())
                .update();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> fixture.submit(college, draft))
                .satisfies(refused -> {
                    assertThat(refused.refusal().code()).isEqualTo("staff.step");
                    assertThat(refused.refusal().clause()).isEqualTo(Clause.N2b);
                });
        assertThat(fixture.head(draft).state()).isEqualTo(DraftState.EDITING);
    }

    @Test
    void r6_aSuspendedAccountStopsTheSubmission() {
        var draft = fixture.draft(college);
        jdbc.sql("update media_account set status = 'SUSPENDED' where id = :id")
                .param("id", college.wechat().value())
                .update();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> fixture.submit(college, draft))
                .satisfies(refused -> assertThat(refused.refusal().clause()).isEqualTo(Clause.R6));
    }

    @Test
    void onlyThoseWhoWriteForTheUnitSubmitAndWithdraw() {
        var draft = fixture.draft(college);
        var reviewer = fixture.user(college.first());
        var stranger = fixture.user(college.stranger());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> submitDraft.submit(draft, List.of(), reviewer))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(HttpStatus.FORBIDDEN));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> submitDraft.submit(draft, List.of(), stranger));
        fixture.submit(college, draft);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> withdrawDraft.withdraw(draft, reviewer))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(HttpStatus.FORBIDDEN));
    }

    @Test
    void anApprovedDraftCanBeWithdrawnAndThenNoLongerReleased() {
        var draft = fixture.withThreeSignatures(college);

        withdrawDraft.withdraw(draft, fixture.user(college.editor()));

        assertThat(fixture.head(draft).state()).isEqualTo(DraftState.EDITING);
        assertThat(fixture.standing(draft).verdict().missing())
                .extracting(requirement -> requirement.clause())
                .containsExactly(Clause.N2c);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> withdrawDraft.withdraw(draft, fixture.user(college.editor())))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("withdrawal.notInReview"));
    }

    @Test
    void twoTapsOpenOneRound() throws Exception {
        var draft = fixture.draft(college);
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        Future<Submission> one;
        Future<Submission> other;
        try {
            one = threads.submit(() -> submitAt(start, draft));
            other = threads.submit(() -> submitAt(start, draft));
            assertThat(one.get().revision()).isEqualTo(other.get().revision());
            assertThat(List.of(one.get().repeated(), other.get().repeated())).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdown();
        }
        assertThat(drafts.revisions(draft)).hasSize(1);
    }

    private Submission submitAt(CyclicBarrier start, DraftId draft) throws Exception {
        start.await();
        return fixture.submit(college, draft);
    }
}
