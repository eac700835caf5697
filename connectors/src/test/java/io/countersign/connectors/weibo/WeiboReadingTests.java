package io.countersign.connectors.weibo;

import static io.countersign.connectors.weibo.WeiboFixture.NOTICE;
import static io.countersign.connectors.weibo.WeiboFixture.UID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.FixedBudget;
import io.countersign.connectors.LiveCheck.Connection;
import io.countersign.connectors.Mishap;
import io.countersign.connectors.PublishOutcome.Effect;
import io.countersign.connectors.PublishOutcome.Published;
import io.countersign.connectors.SeenPost;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeiboReadingTests {
    private static final String TIMELINE = "/2/statuses/user_timeline.json";
    private static final String COUNTS = "/2/users/counts.json";
    private static final String DESTROY = "/2/statuses/destroy.json";
    private static final String TOKEN_INFO = "/oauth2/get_token_info";

    private final WeiboServer weibo = WeiboFixture.server();
    private final WeiboConnector connector = WeiboFixture.connector(weibo);

    @AfterEach
    void stop() {
        weibo.close();
    }

    @Test
    void thePublishedPostIsFoundByItsLink() {
        Published published = (Published) connector.publish(NOTICE);

        SeenPost seen = connector.latest().get(0);

        assertThat(seen.postId()).isEqualTo(published.postId());
        assertThat(seen.url()).isEqualTo(published.url());
        assertThat(seen.link()).isEqualTo(NOTICE.link());
        assertThat(seen.body()).startsWith(NOTICE.text()).doesNotContain("\u200B");
        assertThat(seen.postedAt()).isEqualTo(published.at());
        assertThat(seen.source()).isEqualTo("会签");
        assertThat(seen.title()).isNull();
    }

    @Test
    void theTimelineShowsTheNewestFiveAndNoToken() {
        Instant morning = Instant.parse("2026-03-02T00:00:00Z");
        for (int hour = 0; hour < 7; hour++)
            weibo.postByHand(UID, "第" + hour + "条", morning.plus(hour, ChronoUnit.HOURS));

        List<SeenPost> posts = connector.latest();

        assertThat(posts).extracting(SeenPost::body).containsExactly("第6条", "第5条", "第4条", "第3条", "第2条");
        assertThat(posts.get(0).postedAt()).isEqualTo("2026-03-02T06:00:00Z");
        assertThat(posts.get(0).link()).isNull();
        assertThat(posts.get(0).source()).isEqualTo("微博网页版");
        assertThat(weibo.requests()).noneMatch(request -> request.url().contains("2.00"));
    }

    @Test
    void aPostDeletedByHandIsShownNoLonger() {
        Published published = (Published) connector.publish(NOTICE);
        assertThat(connector.shows(published.postId())).isTrue();
        weibo.deleteByHand(published.postId());
        assertThat(connector.shows(published.postId())).isFalse();
    }

    @Test
    void postsOfManyAccountsAreCountedByOneCall() {
        weibo.account("5600000002", "某学院");
        weibo.authorise("5600000002");
        weibo.account("5600000003", "没有授权的账号");
        weibo.postByHand(UID, "第一条");
        weibo.postByHand(UID, "第二条");

        assertThat(connector.postCounts(List.of(UID, "5600000002", "5600000003")))
                .isEqualTo(Map.of(UID, 2L, "5600000002", 0L));
        assertThat(weibo.arrivals(COUNTS)).isEqualTo(1);
    }

    @Test
    void countsWobbleBetweenNumberAndText() {
        weibo.next(COUNTS, Mishap.json(200, "[{\"id\":\"" + UID + "\",\"statuses_count\":\"7\"},{\"id\":1}]"));
        assertThat(connector.postCounts(List.of(UID))).isEqualTo(Map.of(UID, 7L));
        weibo.next(COUNTS, Mishap.json(200, "{}"));
        assertThatThrownBy(() -> connector.postCounts(List.of(UID))).isInstanceOf(ConnectorException.Unavailable.class);
    }

    @Test
    void theTailOfALongTextIsCutOff() {
        weibo.postByHand(UID, "新生入学须知。".repeat(40));

        assertThat(connector.latest().get(0).body()).startsWith("新生入学须知。").doesNotContain("全文", "m.weibo.cn");
    }

    @Test
    void aReadIsRepeatedUntilThereIsAnAnswer() {
        weibo.postByHand(UID, "手工发布");
        weibo.next(TIMELINE, Mishap.acceptsThenHtml(502));
        weibo.next(TIMELINE, Mishap.emptyBody());

        assertThat(connector.latest()).hasSize(1);
        assertThat(weibo.arrivals(TIMELINE)).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "403, '{\"error\":\"expired_token\",\"error_code\":21327}', Unauthorized, 1",
        "403, '{\"error\":\"out of rate limit\",\"error_code\":\"10023\"}', Throttled, 1",
        "400, '{\"error\":\"uid must be current user\",\"error_code\":21335}', Refused, 1",
        "200, '{\"error\":\"no permission\",\"error_code\":10014}', Refused, 1",
        "400, '{\"error\":\"system error\",\"error_code\":10001}', Unavailable, 3",
        "400, '{\"error\":\"something new\",\"error_code\":29999}', Unavailable, 3",
        "200, '{\"total_number\":3}', Unavailable, 1",
        "200, '[]', Unavailable, 1",
    })
    void aFailedReadNamesItsKind(int status, String json, String kind, int attempts) {
        for (int i = 0; i < 3; i++) weibo.next(TIMELINE, Mishap.json(status, json));

        Throwable failure = catchThrowable(connector::latest);

        assertThat(failure).isInstanceOf(ConnectorException.class);
        assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(weibo.arrivals(TIMELINE)).isEqualTo(attempts);
    }

    @Test
    void aUsedUpQuotaNamesTheNextFullHour() {
        weibo.limitCallsPerDay(0);
        WeiboConnector atTwentyToTen = new WeiboConnector(
                WeiboFixture.settings(weibo.uri()),
                new FixedBudget(true),
                Clock.fixed(Instant.parse("2026-03-02T01:40:00Z"), ZoneOffset.UTC));

        assertThatThrownBy(atTwentyToTen::latest)
                .isInstanceOfSatisfying(
                        ConnectorException.Throttled.class,
                        throttled -> assertThat(throttled.retryAt()).isEqualTo("2026-03-02T02:00:00Z"));
    }

    @Test
    void readsWaitWhenOurBudgetIsUsedUp() {
        WeiboConnector poor = WeiboFixture.connector(weibo.uri(), new FixedBudget(false));

        assertThatThrownBy(poor::latest).isInstanceOf(ConnectorException.Throttled.class);
        assertThat(weibo.arrivals(TIMELINE)).isZero();
    }

    @Test
    void deletingTwiceIsTheSameAsOnce() {
        Published published = (Published) connector.publish(NOTICE);

        connector.delete(published.postId());
        connector.delete(published.postId());

        assertThat(weibo.followerView(UID)).isEmpty();
        assertThat(weibo.arrivals(DESTROY)).isEqualTo(2);
    }

    @Test
    void aDeletionIsSentOnceAndItsFailureIsToldToTheCaller() {
        Published published = (Published) connector.publish(NOTICE);
        weibo.next(DESTROY, Mishap.acceptsThenDropsTheConnection());

        assertThatThrownBy(() -> connector.delete(published.postId()))
                .isInstanceOf(ConnectorException.Unavailable.class);
        assertThat(weibo.arrivals(DESTROY)).isEqualTo(1);
    }

    @Test
    void theCheckTellsOwnerAndEndOfTheToken() {
        Connection connection = connector.check();

        assertThat(connection.platformAccountId()).isEqualTo(UID);
        assertThat(connection.mayPublish()).isTrue();
        assertThat(connection.expiresAt())
                .isCloseTo(Clock.systemUTC().instant().plus(Duration.ofDays(30)), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void anExpiredTokenFailsTheCheck() {
        weibo.tokenExpired(UID);

        assertThatThrownBy(connector::check).isInstanceOf(ConnectorException.Unauthorized.class);
    }

    @Test
    void aTokenOfAnotherAccountFailsTheCheck() {
        weibo.account("5600000002", "某学院");
        weibo.authorise("5600000002", WeiboFixture.TOKEN, Duration.ofDays(1));

        assertThatThrownBy(connector::check)
                .isInstanceOfSatisfying(
                        ConnectorException.Refused.class,
                        refused -> assertThat(refused.effect()).isEqualTo(Effect.STOP_ACCOUNT));
    }

    @Test
    void whereTheTokensDataAreNotServedItsOwnerIsAskedFor() {
        weibo.next(TOKEN_INFO, Mishap.html(404));

        assertThat(connector.check()).isEqualTo(new Connection(UID, true, null));
    }
}
