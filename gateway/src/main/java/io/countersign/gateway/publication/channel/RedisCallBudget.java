package io.countersign.gateway.publication.channel;

import io.countersign.connectors.CallBudget;
import io.countersign.gateway.shared.time.Campus;
import java.time.Clock;
import java.time.Duration;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Counts each account's calls of the platform's day, for all nodes together; reads give way to publishing. */
final class RedisCallBudget implements CallBudget {

    /** Longer than a day, so that a counter outlives the day it counts and nothing else. */
    private static final Duration KEPT = Duration.ofHours(26);

    private final StringRedisTemplate redis;
    private final Clock clock;
    private final String platform;
    private final CallLimits limits;

    RedisCallBudget(StringRedisTemplate redis, Clock clock, String platform, CallLimits limits) {
        this.redis = redis;
        this.clock = clock;
        this.platform = platform;
        this.limits = limits;
    }

    @Override
    public boolean tryRead(String account, String path) {
        return take(account, path, limits.reserve());
    }

    @Override
    public boolean tryPublish(String account, String path) {
        return take(account, path, 0);
    }

    private boolean take(String account, String path, int reserve) {
        CallLimits.Counter counter = limits.counter(path);
        // Both platforms count by Beijing's day.
        String key = "countersign:publication:budget:%s:%s:%s:%s"
                .formatted(platform, account, counter.name(), Campus.today(clock));
        Long used = redis.opsForValue().increment(key);
        redis.expire(key, KEPT);
        if (used != null && used <= counter.limit() - (long) reserve) return true;
        redis.opsForValue().decrement(key);
        return false;
    }
}
