package io.countersign.gateway.publication.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.connectors.Quota;
import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.TestPropertySource;

/** The quota of a platform's day, counted for all nodes together. */
@GatewayTest
@TestPropertySource(properties = {"countersign.publication.workers=0", "countersign.activity.sweep=1000d"})
class BudgetIntegrationTests {

    private static final String LIST = "/cgi-bin/freepublish/batchget";
    private static final String TIMELINE = "/2/statuses/user_timeline.json";

    /** Ten o'clock in Beijing. */
    private static final Instant MORNING = Instant.parse("2026-11-24T02:00:00Z");

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    SettableClock clock;

    @Autowired
    RedisTokenStore tokens;

    private final String account = UUID.randomUUID().toString();

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void readsGiveWayToPublishing() {
        RedisCallBudget weibo = new RedisCallBudget(redis, clock, "weibo", CallLimits.weibo());
        long reads = IntStream.range(0, 100)
                .filter(i -> weibo.tryRead(account, "/2/statuses/user_timeline.json"))
                .count();
        assertThat(reads).isEqualTo(80);
        long publications = IntStream.range(0, 100)
                .filter(i -> weibo.tryPublish(account, "/2/statuses/share.json"))
                .count();
        assertThat(publications).isEqualTo(20);
    }

    @Test
    void nextDayBeginsANewBudget() {
        RedisCallBudget weibo = new RedisCallBudget(redis, clock, "weibo", CallLimits.weibo());
        IntStream.range(0, 101).forEach(i -> weibo.tryPublish(account, "any"));
        assertThat(weibo.tryPublish(account, "any")).isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(weibo.tryPublish(account, "any")).isTrue();
    }

    @Test
    void pathsOfWechatHaveTheirOwnLimits() {
        RedisCallBudget wechat = new RedisCallBudget(redis, clock, "wechat", CallLimits.wechat());
        IntStream.range(0, 10).forEach(i -> wechat.tryPublish(account, "/cgi-bin/freepublish/delete"));
        assertThat(wechat.tryPublish(account, "/cgi-bin/freepublish/delete")).isFalse();
        assertThat(wechat.tryPublish(account, "/cgi-bin/freepublish/submit")).isTrue();
    }

    @Test
    void whatThePlatformHasLeftIsAllThereIsAndTheNextDayHasItsLimit() {
        clock.set(MORNING);
        RedisCallBudget wechat = new RedisCallBudget(redis, clock, "wechat", CallLimits.wechat());
        for (int i = 0; i < 30; i++) wechat.tryRead(account, LIST);
        wechat.told(account, LIST, new Quota(40, 3, null));
        assertThat(left(wechat, CallKind.LIST)).satisfies(it -> {
            assertThat(it.left()).isEqualTo(3);
            assertThat(it.limit()).isEqualTo(40);
            assertThat(it.readAt()).isBetween(MORNING, MORNING.plusSeconds(60));
        });
        assertThat(reads(wechat, LIST)).isEqualTo(3);
        clock.advance(Duration.ofDays(1));
        assertThat(reads(wechat, LIST)).isEqualTo(40);
        clock.advance(Duration.ofDays(1));
        assertThat(reads(wechat, LIST)).isEqualTo(40);
    }

    @Test
    void platformMayAllowMoreThanTheGuideKnows() {
        RedisCallBudget wechat = new RedisCallBudget(redis, clock, "wechat", CallLimits.wechat());
        wechat.tryRead(account, LIST);
        wechat.told(account, LIST, new Quota(500, 480, null));
        assertThat(reads(wechat, LIST)).isEqualTo(480);
    }

    @Test
    void numberOfAnHourOnlyLowersTheCountAndOnlyUntilTheHourEnds() {
        clock.set(MORNING);
        RedisCallBudget weibo = new RedisCallBudget(redis, clock, "weibo", CallLimits.weibo());
        for (int i = 0; i < 10; i++) weibo.tryRead(account, TIMELINE);
        weibo.told(account, TIMELINE, new Quota(2000, 25, MORNING.plus(Duration.ofMinutes(20))));
        assertThat(reads(weibo, TIMELINE)).as("a reserve of twenty is left").isEqualTo(5);
        clock.advance(Duration.ofMinutes(21));
        assertThat(reads(weibo, TIMELINE)).as("eighty are for reads").isEqualTo(65);
        assertThat(left(weibo, CallKind.ALL))
                .extracting(CallsLeft::left, CallsLeft::limit)
                .containsExactly(20, 100);
        weibo.told(account, TIMELINE, new Quota(50, 50, clock.instant().plus(Duration.ofMinutes(20))));
        assertThat(weibo.tryPublish(account, TIMELINE))
                .as("less than the guide's number holds for the day too")
                .isFalse();
    }

    @Test
    void readsGiveWayToPublishingInWhatThePlatformHasLeft() {
        RedisCallBudget weibo = new RedisCallBudget(redis, clock, "weibo", CallLimits.weibo());
        weibo.told(account, TIMELINE, new Quota(100, 15, null));
        assertThat(weibo.tryRead(account, TIMELINE)).isFalse();
        assertThat(weibo.tryPublish(account, TIMELINE)).isTrue();
    }

    @Test
    void everyKeyEnds() {
        RedisCallBudget weibo = new RedisCallBudget(redis, clock, "weibo", CallLimits.weibo());
        weibo.tryRead(account, "any");
        weibo.told(account, "any", new Quota(100, 99, null));
        tokens.put("wechat:" + account, "token", Duration.ofMinutes(5));
        assertThat(redis.keys("countersign:publication:*" + account + "*"))
                .hasSize(3)
                .allSatisfy(key -> assertThat(redis.getExpire(key)).isPositive());
    }

    private long reads(RedisCallBudget budget, String path) {
        return IntStream.range(0, 1000)
                .filter(i -> budget.tryRead(account, path))
                .count();
    }

    private CallsLeft left(RedisCallBudget budget, CallKind kind) {
        return budget.left(account).stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
