package io.countersign.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.connectors.Interference;
import io.countersign.connectors.Mishap;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.ConnectionFacet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Timelines are read where something moved, and the calls of each account last for its day. */
class AdaptivePollingIntegrationTests extends PublicationScenario {

    private static final String COUNTS = "/2/users/counts.json";
    private static final String TIMELINE = "/2/statuses/user_timeline.json";

    private final Calls calls = new Calls();

    @Autowired
    Polls polls;

    @Autowired
    PollStates pollStates;

    @Autowired
    CountPosts countPosts;

    @Autowired
    PostCounts counts;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void aloneAndReadOnce() {
        // What earlier tests watch is not this test's cost.
        jdbc.sql("delete from poll_state where account_id <> :weibo")
                .param("weibo", weibo.value())
                .update();
        clock.advance(Duration.ofMinutes(1));
        polls.sweep();
        Platforms.WEIBO.interfere(calls);
    }

    @AfterEach
    void ordinary() {
        Platforms.WEIBO.interfere(Interference.none());
    }

    @Test
    void numberThatMovedBringsTheTimeline() {
        Platforms.WEIBO.postByHand(uid, "今晚停水，请大家提前接水。");
        sweepFor(Duration.ofMinutes(70));
        assertThat(origins(weibo)).containsExactly("UNREVIEWED");
        assertThat(calls.of(uid, TIMELINE)).isEqualTo(1);
    }

    @Test
    void timelineIsSparedWhileTheNumberStandsAndReadAfterItsSpan() {
        sweepFor(Duration.ofHours(11));
        assertThat(calls.of(uid, TIMELINE)).isZero();
        assertThat(calls.of(uid, COUNTS)).isBetween(8, 11);
        sweepFor(Duration.ofMinutes(80));
        assertThat(calls.of(uid, TIMELINE)).isEqualTo(1);
    }

    @Test
    void postDeletedForAnotherIsFoundByTheReadingAfterTheSpan() {
        String first = Platforms.WEIBO.postByHand(uid, "第一条通知").id();
        sweepFor(Duration.ofMinutes(70));
        Platforms.WEIBO.deleteByHand(first);
        Platforms.WEIBO.postByHand(uid, "第二条通知");
        sweepFor(Duration.ofHours(11));
        assertThat(origins(weibo)).hasSize(1);
        sweepFor(Duration.ofHours(10));
        assertThat(origins(weibo)).hasSize(2);
    }

    @Test
    void questionThatIsRefusedLeavesPollingAsItWas() {
        calls.countsMeet = Mishap.json(403, "{\"error\":\"Insufficient app permissions!\",\"error_code\":10014}");
        sweepFor(Duration.ofHours(20));
        assertThat(calls.of(uid, COUNTS)).as("once a day").isEqualTo(1);
        assertThat(calls.of(uid, TIMELINE)).isBetween(2, 3);
        assertThat(accounts.get(weibo).connection()).isEqualTo(ConnectionFacet.CONNECTED);
    }

    @Test
    void questionThatIsNotAuthorisedBreaksNoConnectionThatWorks() {
        calls.countsMeet = Mishap.json(403, "{\"error\":\"auth by Null spi!\",\"error_code\":21301}");
        sweepFor(Duration.ofHours(3));
        assertThat(accounts.get(weibo).connection()).isEqualTo(ConnectionFacet.CONNECTED);
        assertThat(calls.all(uid)).isLessThan(10);
    }

    @Test
    void payerWhoseTokenIsDeadIsFoundByItsOwnTimeline() {
        Platforms.WEIBO.tokenExpired(uid);
        sweepFor(Duration.ofMinutes(70));
        assertThat(accounts.get(weibo).connection()).isEqualTo(ConnectionFacet.BROKEN);
    }

    @Test
    void accountOfWhichNothingIsToldIsPolledAsItWas() {
        calls.countsMeet = Mishap.json(200, "[]");
        sweepFor(Duration.ofHours(20));
        assertThat(calls.of(uid, TIMELINE)).isBetween(2, 3);
    }

    @Test
    void timelineIsReadWhileAPublicationOfOursIsOpen() {
        for (int i = 0; i < 3; i++) Platforms.WEIBO.answers500();
        var draft = signed(weibo);
        drive();
        for (int i = 0; i < 20; i++) pass(Duration.ofMinutes(4));
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        int looks = calls.of(uid, TIMELINE);
        sweepFor(Duration.ofHours(10));
        assertThat(calls.of(uid, TIMELINE) - looks).isPositive();
    }

    @Test
    void accountThatAnotherNodeHasInHandIsAskedForOnceItIsFree() {
        String other = school.weibo(team(), new AccountId(UUID.randomUUID()));
        clock.advance(Duration.ofHours(2));
        transactions.executeWithoutResult(status -> {
            jdbc.sql("select account_id from poll_state where account_id = :weibo for update")
                    .param("weibo", weibo.value())
                    .query(UUID.class)
                    .single();
            CompletableFuture.runAsync(countPosts::sweep)
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        });
        assertThat(calls.of(uid, COUNTS) + calls.of(other, COUNTS)).isEqualTo(1);
        countPosts.sweep();
        assertThat(calls.of(uid, COUNTS) + calls.of(other, COUNTS)).isEqualTo(2);
    }

    @Test
    void numberThatMovesWhileTheTimelineIsReadBringsItAgain() {
        calls.whileTimelineIsRead = () -> counts.told(weibo, 7, clock.instant());
        pollStates.due(weibo, clock.instant());
        polls.sweep();
        assertThat(calls.of(uid, TIMELINE)).isEqualTo(2);
    }

    @Test
    void handMadePostsOfADayAreFoundInsideTheHundredCallsOfEachAccount() {
        List<String> uids = new ArrayList<>(List.of(uid));
        for (int i = 0; i < 2; i++) uids.add(school.weibo(team(), new AccountId(UUID.randomUUID())));
        for (int hour = 0; hour < 24; hour++) {
            if (hour % 2 == 0) Platforms.WEIBO.postByHand(uids.get(hour % 3), "第" + hour + "时的通知");
            sweepFor(Duration.ofHours(1));
        }
        assertThat(jdbc.sql("select count(*) from observed_post where platform_post_id in (:posts)")
                        .param(
                                "posts",
                                uids.stream()
                                        .flatMap(it -> Platforms.WEIBO.followerView(it).stream())
                                        .map(it -> it.id())
                                        .toList())
                        .query(Integer.class)
                        .single())
                .isEqualTo(12);
        assertThat(uids).allSatisfy(it -> {
            assertThat(calls.of(it, COUNTS)).isBetween(20, 25);
            assertThat(calls.all(it)).isLessThan(50);
        });
    }

    /** As the scheduler does, only less often. */
    private void sweepFor(Duration time) {
        Instant until = clock.instant().plus(time);
        while (clock.instant().isBefore(until)) {
            clock.advance(Duration.ofMinutes(10));
            polls.sweep();
        }
    }

    private List<String> origins(AccountId account) {
        return jdbc.sql("select origin from observed_post where account_id = :account")
                .param("account", account.value())
                .query(String.class)
                .list();
    }

    /** Counts who called what. */
    private static final class Calls implements Interference {

        private final List<String> arrived = new CopyOnWriteArrayList<>();
        private volatile @Nullable Mishap countsMeet;
        private volatile Runnable whileTimelineIsRead = () -> {};

        @Override
        public @Nullable Mishap arrives(String account, String path) {
            arrived.add(account + path);
            if (path.equals(TIMELINE)) whileTimelineIsRead.run();
            return path.equals(COUNTS) ? countsMeet : null;
        }

        int of(String uid, String path) {
            return (int) arrived.stream().filter((uid + path)::equals).count();
        }

        int all(String uid) {
            return (int) arrived.stream().filter(it -> it.startsWith(uid)).count();
        }
    }
}
