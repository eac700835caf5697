package io.countersign.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.connectors.Mishap;
import io.countersign.connectors.PublishOutcome;
import io.countersign.gateway.draft.DraftId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Readers never see a post twice, and never miss one without somebody being told (R9). */
class PublishOnceIntegrationTests extends PublicationScenario {

    private static final Duration LEASE = Duration.ofMinutes(6);

    @Autowired
    Tasks tasks;

    @Autowired
    Progress progress;

    @Autowired
    Settlement settlement;

    @Autowired
    ResolveOutcome resolve;

    @Test
    void answerLostOnWeiboIsLookedUpAndNotSentAgain() {
        int shared = Platforms.WEIBO.arrivals(SHARE);
        Platforms.WEIBO.acceptsThenDropsTheConnection();
        DraftId draft = signed(weibo);
        drive();
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        pass(Duration.ofSeconds(11));
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.VERIFIED);
        assertThat(attempts(publication(draft, weibo))).containsExactly("PUBLISHED");
        assertThat(Platforms.WEIBO.arrivals(SHARE) - shared).isEqualTo(1);
        assertThat(Platforms.WEIBO.followerView(uid)).hasSize(1);
    }

    @Test
    void answerLostOnWechatIsLookedUpAndNotSentAgain() {
        int submitted = Platforms.WECHAT.arrivals(SUBMIT);
        Platforms.WECHAT.on(SUBMIT).acceptsThenDropsTheConnection();
        DraftId draft = signed(wechat);
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        for (int i = 0; i < 4; i++) pass(Duration.ofMinutes(3));
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.VERIFIED);
        assertThat(Platforms.WECHAT.arrivals(SUBMIT) - submitted).isEqualTo(1);
        assertThat(Platforms.WECHAT.followerView(appId)).hasSize(1);
    }

    @Test
    void provedAbsenceIsFollowedByOneMoreCallAndNotByAThird() {
        int shared = Platforms.WEIBO.arrivals(SHARE);
        for (int i = 0; i < 3; i++) Platforms.WEIBO.answers500();
        DraftId draft = signed(weibo);
        drive();
        for (int i = 0; i < 20; i++) pass(Duration.ofMinutes(4));
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        assertThat(attempts(publication(draft, weibo))).containsExactly("ABSENT", "UNKNOWN");
        assertThat(Platforms.WEIBO.arrivals(SHARE) - shared).isEqualTo(2);
    }

    @Test
    void whatFivePostsMayHideIsNotSentAgain() {
        int shared = Platforms.WEIBO.arrivals(SHARE);
        Platforms.WEIBO.acceptsThenAnswers500();
        DraftId draft = signed(weibo);
        drive();
        clock.advance(Duration.ofSeconds(5));
        for (int i = 0; i < 5; i++) Platforms.WEIBO.postByHand(uid, "今晚停水" + i);
        for (int i = 0; i < 8; i++) pass(Duration.ofMinutes(4));
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        assertThat(Platforms.WEIBO.arrivals(SHARE) - shared).isEqualTo(1);
    }

    @Test
    void whatThePlatformSaysItHasIsLookedForAndNeverSentAgain() {
        int shared = Platforms.WEIBO.arrivals(SHARE);
        Platforms.WEIBO.next(SHARE, Mishap.json(400, "{\"error\":\"server is slow\",\"error_code\":20032}"));
        DraftId draft = signed(weibo);
        drive();
        pass(Duration.ofSeconds(59));
        assertThat(looks(draft)).isZero();
        for (int i = 0; i < 20; i++) pass(Duration.ofSeconds(61));
        assertThat(looks(draft)).isEqualTo(3);
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        assertThat(attempts(publication(draft, weibo))).containsExactly("TAKEN");
        assertThat(Platforms.WEIBO.arrivals(SHARE) - shared).isEqualTo(1);
    }

    @Test
    void draftThatIsStillInTheBoxProvesNothing() {
        int submitted = Platforms.WECHAT.arrivals(SUBMIT);
        Platforms.WECHAT.on(SUBMIT).answers500();
        DraftId draft = signed(wechat);
        drive();
        for (int i = 0; i < 8; i++) pass(Duration.ofMinutes(30));
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        assertThat(Platforms.WECHAT.draftBox(appId)).hasSize(1);
        assertThat(Platforms.WECHAT.arrivals(SUBMIT) - submitted).isEqualTo(1);
    }

    @Test
    void usedUpWindowIsWaitedForHoweverOften() {
        Platforms.WEIBO.limitCallsPerDay(0);
        DraftId draft = signed(weibo);
        drive();
        for (int i = 0; i < 8; i++) pass(Duration.ofHours(1));
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.READY);
        assertThat(column("error_code", publication(draft, weibo))).isEqualTo("10023");
        Platforms.WEIBO.limitCallsPerDay(null);
        for (int i = 0; i < 2; i++) pass(Duration.ofHours(1));
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.VERIFIED);
    }

    @Test
    void looksThatSawNothingAreMadeAgain() {
        Platforms.WEIBO.acceptsThenDropsTheConnection();
        DraftId draft = signed(weibo);
        drive();
        for (int i = 0; i < 6; i++) Platforms.WEIBO.refuses(TIMELINE, 10023, "User requests out of rate limit!");
        for (int i = 0; i < 6; i++) pass(Duration.ofHours(1));
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        for (int i = 0; i < 2; i++) pass(Duration.ofHours(1));
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.VERIFIED);
        assertThat(Platforms.WEIBO.followerView(uid)).hasSize(1);
    }

    @Test
    void unknownOutcomeThatNobodyFindsStaysOpenUntilAPersonAnswers() {
        Platforms.WECHAT.on(SUBMIT).answers500();
        DraftId draft = signed(wechat);
        drive();
        for (int i = 0; i < 8; i++) pass(Duration.ofMinutes(10));
        PublicationId id = publication(draft, wechat);
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        resolve.notPublished(id, true, school.user(team().editor()));
        drive();
        for (int i = 0; i < 3; i++) pass(Duration.ofSeconds(10));
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.VERIFIED);
        assertThat(attempts(id)).containsExactly("ABSENT", "PUBLISHED");
        assertThat(Platforms.WECHAT.followerView(appId)).hasSize(1);
    }

    @Test
    void crashBetweenCallAndRecordIsAnUnknownOutcome() {
        int shared = Platforms.WEIBO.arrivals(SHARE);
        DraftId draft = signed(weibo);
        worker.workOnce();
        Claim dead = tasks.claim().orElseThrow();
        assertThat(progress.begin(dead)).isTrue();
        pass(LEASE);
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        assertThat(attempts(publication(draft, weibo))).containsExactly("UNKNOWN");
        assertThat(Platforms.WEIBO.arrivals(SHARE) - shared).isZero();
    }

    @Test
    void crashBeforeTheCallCostsNothing() {
        DraftId draft = signed(weibo);
        worker.workOnce();
        assertThat(tasks.claim()).isPresent();
        drive();
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.READY);
        pass(LEASE);
        pass(Duration.ofSeconds(3));
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.VERIFIED);
    }

    @Test
    void outcomeThatComesAfterTheLeaseStillCounts() {
        DraftId draft = signed(weibo);
        worker.workOnce();
        Claim slow = tasks.claim().orElseThrow();
        progress.begin(slow);
        clock.advance(LEASE);
        Claim other = tasks.claim().orElseThrow();
        assertThat(other.abandoned()).isTrue();
        progress.settle(
                slow,
                it -> settlement.settle(it, new PublishOutcome.Published("501", "https://weibo.com/1/501", null)));
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.PUBLISHED);
        assertThat(attempts(publication(draft, weibo))).containsExactly("PUBLISHED");
    }

    @Test
    void whatDidNotLeaveTheMachineIsTriedAgainUnderANewReservation() {
        DraftId draft = signed(weibo);
        worker.workOnce();
        Claim claim = tasks.claim().orElseThrow();
        progress.begin(claim);
        progress.settle(claim, it -> settlement.settle(it, new PublishOutcome.NotSent("connection refused")));
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.READY);
        pass(Duration.ofSeconds(11));
        pass(Duration.ofSeconds(3));
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.VERIFIED);
        assertThat(attempts(publication(draft, weibo))).containsExactly("NOT_SENT", "PUBLISHED");
    }

    @Test
    void ofWorkersAtOneClaimExactlyOneGetsIt() throws Exception {
        signed(weibo);
        worker.workOnce();
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Future<Optional<Claim>>> claims = IntStream.range(0, 6)
                .mapToObj(i -> pool.submit(() -> {
                    together.await();
                    return tasks.claim();
                }))
                .toList();
        together.countDown();
        int won = 0;
        for (Future<Optional<Claim>> claim : claims) if (claim.get().isPresent()) won++;
        pool.shutdown();
        assertThat(won).isEqualTo(1);
    }

    @Test
    void twoPiecesOfOneAccountAreNeverWorkedOnAtOnce() {
        signed(weibo);
        signed(weibo);
        worker.workOnce();
        worker.workOnce();
        assertThat(tasks.claim()).isPresent();
        assertThat(tasks.claim()).isEmpty();
    }

    @Test
    void nextPieceWaitsWhileAnOutcomeOfItsAccountIsLookedUp() {
        Platforms.WEIBO.answers500();
        DraftId first = signed(weibo);
        drive();
        assertThat(state(first, weibo)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        DraftId second = signed(weibo);
        drive();
        assertThat(state(second, weibo)).isEqualTo(PublicationState.READY);
        for (int i = 0; i < 8; i++) pass(Duration.ofMinutes(4));
        assertThat(state(second, weibo)).isEqualTo(PublicationState.VERIFIED);
    }

    private long looks(DraftId draft) {
        return jdbc.sql("select count(*) from outcome_look where publication_id = :id")
                .param("id", publication(draft, weibo).value())
                .query(Long.class)
                .single();
    }
}
