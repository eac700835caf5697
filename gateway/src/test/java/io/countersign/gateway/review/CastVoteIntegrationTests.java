package io.countersign.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.SettableClock;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftState;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.review.ReviewFixture.College;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.content.ContentDigest;
import io.countersign.rules.signoff.Decision;
import io.countersign.rules.signoff.Requirement;
import io.countersign.rules.signoff.ReviewStep;
import io.countersign.rules.signoff.VoteCheck;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
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
class CastVoteIntegrationTests {

    @Autowired
    ReviewFixture fixture;

    @Autowired
    CastVote castVote;

    @Autowired
    WithdrawDraft withdrawDraft;

    @Autowired
    SignOffs signOffs;

    @Autowired
    ExpireRounds expireRounds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationEvents events;

    private College college;

    @BeforeEach
    void newCollege() {
        college = fixture.college();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void threeSignaturesApproveTheDraft() {
        var draft = fixture.withThreeSignatures(college);

        assertThat(fixture.head(draft).state()).isEqualTo(DraftState.APPROVED);
        assertThat(fixture.standing(draft).verdict().releasable()).isTrue();
        assertThat(events.stream(RoundApproved.class)).singleElement().satisfies(event -> {
            assertThat(event.draftId()).isEqualTo(draft);
            assertThat(signOffs.check(event.revisionId(), clock.instant()).releasable())
                    .isTrue();
        });
    }

    @Test
    void n2b_twoSignaturesDoNot() {
        var draft = fixture.withTwoSignatures(college);

        assertThat(fixture.head(draft).state()).isEqualTo(DraftState.IN_REVIEW);
        assertThat(fixture.standing(draft).verdict().missing())
                .extracting(Requirement::clause)
                .contains(Clause.N2b);
        assertThat(events.stream(RoundApproved.class)).isEmpty();
    }

    @Test
    void r2_theAuthorCannotSign() {
        var draft = fixture.submitted(college);

        assertRefused(draft, college.editor(), HttpStatus.FORBIDDEN, Clause.R2, VoteCheck.CONTRIBUTOR);
    }

    @Test
    void r2_aReviewerWhoEditedCannotSign() {
        fixture.appoint(college.first(), Role.OPERATOR, college.unit(), college.wechat(), null, null);
        fixture.appoint(college.deputy(), Role.REVIEWER, college.unit(), college.wechat(), ReviewStep.FIRST, null);
        fixture.appoint(college.deputy(), Role.REVIEWER, college.unit(), college.weibo(), ReviewStep.FIRST, null);
        var draft = fixture.draft(college);
        fixture.edit(college, draft, college.first(), ReviewFixture.content("通知", "<p>改过的正文。</p>"));
        fixture.submit(college, draft);

        assertRefused(draft, college.first(), HttpStatus.FORBIDDEN, Clause.R2, VoteCheck.CONTRIBUTOR);
    }

    @Test
    void r3_theSamePersonCannotSignTwice() {
        var draft = fixture.withTwoSignatures(college);

        assertRefused(draft, college.second(), HttpStatus.CONFLICT, Clause.R3, VoteCheck.SIGNED_ALREADY);
        assertThat(fixture.standing(draft).currentVotes()).hasSize(2);
    }

    @Test
    void r3_nobodySignsOutOfTurn() {
        var draft = fixture.submitted(college);

        assertRefused(draft, college.last(), HttpStatus.CONFLICT, Clause.R3, VoteCheck.OUT_OF_TURN);
    }

    @Test
    void r7_aSignatureOnAnOlderRevisionIsRefused() {
        var draft = fixture.submitted(college);
        var old = fixture.answer(draft, Decision.APPROVE, "");
        withdrawDraft.withdraw(draft, fixture.user(college.editor()));
        fixture.edit(college, draft, college.editor(), ReviewFixture.content("更正", "<p>更正后的正文。</p>"));
        fixture.submit(college, draft);

        assertRefused(draft, college.first(), old, HttpStatus.CONFLICT, Clause.R7, VoteCheck.STALE_REVISION);
    }

    @Test
    void r7_aSignatureOnAnotherFingerprintIsRefused() {
        var draft = fixture.submitted(college);
        var other = new SignOff(1, new ContentDigest("ab".repeat(32)), Decision.APPROVE, "", List.of());

        assertRefused(draft, college.first(), other, HttpStatus.CONFLICT, Clause.R7, VoteCheck.STALE_DIGEST);
    }

    @Test
    void r7_aNewRevisionOutdatesTheVotesAndTellsTheVoters() {
        var draft = fixture.withTwoSignatures(college);
        withdrawDraft.withdraw(draft, fixture.user(college.editor()));
        fixture.submit(college, draft);

        assertThat(events.stream(VotesOutdated.class))
                .singleElement()
                .satisfies(event -> assertThat(event.voters())
                        .containsExactlyInAnyOrder(
                                college.first().value(), college.second().value()));
        assertThat(fixture.standing(draft).votes()).hasSize(2);
        assertThat(fixture.standing(draft).currentVotes()).isEmpty();
        fixture.approve(draft, college.first());
    }

    @Test
    void strangersAndSystemAdministratorsFindNoDraft() {
        var draft = fixture.submitted(college);
        var answer = fixture.answer(draft, Decision.APPROVE, "");

        for (var person : List.of(college.stranger(), college.sysadmin())) {
            var user = fixture.user(person);
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> castVote.cast(draft, answer, user));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> withdrawDraft.withdraw(draft, user));
        }
    }

    @Test
    void anObjectionNeedsAReasonAndEndsTheRound() {
        var draft = fixture.submitted(college);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> fixture.vote(draft, college.first(), Decision.REQUEST_CHANGES, " "));

        fixture.vote(draft, college.first(), Decision.REQUEST_CHANGES, "标题请写明年份");

        assertThat(fixture.head(draft).state()).isEqualTo(DraftState.CHANGES_REQUESTED);
        assertThat(events.stream(ChangesRequested.class))
                .singleElement()
                .satisfies(event -> assertThat(event.reason()).isEqualTo("标题请写明年份"));
        assertRefused(draft, college.second(), HttpStatus.CONFLICT, Clause.R3, VoteCheck.OUT_OF_TURN);
    }

    @Test
    void r1_anObjectionStandsAgainstTheSameContentSubmittedAgain() {
        var draft = fixture.submitted(college);
        fixture.vote(draft, college.first(), Decision.REQUEST_CHANGES, "标题请写明年份");
        fixture.submit(college, draft);

        assertThat(fixture.standing(draft).verdict().missing())
                .extracting(Requirement::code)
                .contains("objection.open");
        fixture.approve(draft, college.first());
        assertThat(fixture.standing(draft).verdict().missing())
                .extracting(Requirement::code)
                .doesNotContain("objection.open");
    }

    @Test
    void rejectionEndsTheDraft() {
        var draft = fixture.submitted(college);
        fixture.vote(draft, college.first(), Decision.REJECT, "不适合发布");

        assertThat(fixture.head(draft).state()).isEqualTo(DraftState.REJECTED);
    }

    @Test
    void afterARecusalTheDeputySigns() {
        var draft = fixture.submitted(college);
        fixture.approve(draft, college.first());
        fixture.vote(draft, college.second(), Decision.RECUSE, "文中采访了本人");
        fixture.approve(draft, college.deputy());
        fixture.approve(draft, college.last());

        assertThat(fixture.head(draft).state()).isEqualTo(DraftState.APPROVED);
    }

    @Test
    void r17_anUrgentDraftIsSignedInAnyOrder() {
        var draft = fixture.draft(college, ReviewFixture.notice(), null, true);
        fixture.submit(college, draft);
        fixture.approve(draft, college.last());
        fixture.approve(draft, college.deputy());
        assertThat(fixture.head(draft).state()).isEqualTo(DraftState.IN_REVIEW);
        fixture.approve(draft, college.first());

        assertThat(fixture.head(draft).state()).isEqualTo(DraftState.APPROVED);
    }

    @Test
    void trap3_aRevokedAppointmentTakesTheVoteBack() {
        var draft = fixture.withThreeSignatures(college);
        jdbc.sql("update appointment set valid_until = current_date - 2 where person_id = :person")
                .param("person", college.first().value())
                .update();

        assertThat(fixture.standing(draft).verdict().missing())
                .extracting(Requirement::code)
                .contains("signatures.revoked");
    }

    @Test
    void aRoundExpiresAfterItsWindow() {
        var draft = fixture.withTwoSignatures(college);
        clock.advance(Duration.ofDays(3));
        var answer = fixture.answer(draft, Decision.APPROVE, "");
        assertRefused(draft, college.last(), answer, HttpStatus.CONFLICT, Clause.N2c, "vote.tooLate");

        expireRounds.sweep();

        assertThat(fixture.head(draft).state()).isEqualTo(DraftState.EXPIRED);
        assertThat(events.stream(RoundExpired.class))
                .anyMatch(event -> event.draftId().equals(draft));
    }

    @Test
    void aRoundExpiresWithItsSlot() {
        var slot = clock.instant().plus(Duration.ofHours(2));
        var draft = fixture.draft(college, ReviewFixture.notice(), slot, false);
        fixture.submit(college, draft);

        assertThat(fixture.standing(draft).expiresAt()).isEqualTo(slot.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void twoTapsCountOnce() throws Exception {
        var draft = fixture.submitted(college);
        var answer = fixture.answer(draft, Decision.APPROVE, "");
        var user = fixture.user(college.first());

        var outcomes = atOnce(() -> castVote.cast(draft, answer, user), () -> castVote.cast(draft, answer, user));

        assertThat(outcomes).containsExactlyInAnyOrder("done", VoteCheck.SIGNED_ALREADY);
        assertThat(fixture.standing(draft).currentVotes()).hasSize(1);
    }

    @Test
    void twoPeopleAtTheSameStepComeOneAfterTheOther() throws Exception {
        var draft = fixture.submitted(college);
        fixture.approve(draft, college.first());
        var answer = fixture.answer(draft, Decision.APPROVE, "");
        var lead = fixture.user(college.second());
        var deputy = fixture.user(college.deputy());

        var outcomes = atOnce(() -> castVote.cast(draft, answer, lead), () -> castVote.cast(draft, answer, deputy));

        assertThat(outcomes).containsExactlyInAnyOrder("done", VoteCheck.STEP_TAKEN);
    }

    private static List<String> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var first = threads.submit(() -> outcome(start, one));
            var second = threads.submit(() -> outcome(start, other));
            return List.of(first.get(), second.get());
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private static String outcome(CyclicBarrier start, Callable<?> call) throws Exception {
        start.await();
        try {
            call.call();
            return "done";
        } catch (Refused refused) {
            return refused.refusal().code();
        }
    }

    private void assertRefused(DraftId draft, PersonId by, HttpStatus status, Clause clause, String code) {
        assertRefused(draft, by, fixture.answer(draft, Decision.APPROVE, ""), status, clause, code);
    }

    private void assertRefused(
            DraftId draft, PersonId by, SignOff answer, HttpStatus status, Clause clause, String code) {
        var user = fixture.user(by);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> castVote.cast(draft, answer, user))
                .satisfies(refused -> {
                    assertThat(refused.refusal().code()).isEqualTo(code);
                    assertThat(refused.refusal().clause()).isEqualTo(clause);
                    assertThat(refused.status()).isEqualTo(status);
                });
    }
}
