package io.countersign.gateway.publication.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.SettableClock;
import java.time.Duration;
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
    void everyKeyEnds() {
        new RedisCallBudget(redis, clock, "weibo", CallLimits.weibo()).tryRead(account, "any");
        tokens.put("wechat:" + account, "token", Duration.ofMinutes(5));
        assertThat(redis.keys("countersign:publication:*" + account + "*"))
                .hasSize(2)
                .allSatisfy(key -> assertThat(redis.getExpire(key)).isPositive());
    }
}
