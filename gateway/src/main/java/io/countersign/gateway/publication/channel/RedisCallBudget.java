package io.countersign.gateway.publication.channel;

import io.countersign.connectors.CallBudget;
import io.countersign.connectors.Quota;
import io.countersign.gateway.publication.channel.CallLimits.Counter;
import io.countersign.gateway.shared.time.Campus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.redis.core.HashOperations;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Counts each account's calls of the platform's day, for all nodes together; reads give way to publishing. Where the
 * platform tells its own numbers, they correct the count.
 */
final class RedisCallBudget implements CallBudget {

    /** Longer than a day, so that a counter outlives the day it counts and nothing else. */
    private static final Duration KEPT = Duration.ofHours(26);

    /** Longer than two days, so that one reading may fail before the guide's numbers count again. */
    private static final Duration TOLD_KEPT = Duration.ofHours(50);

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

    @Override
    public void told(String account, String path, Quota quota) {
        Instant now = clock.instant();
        Counter counter = limits.counter(path);
        Instant windowEnd = quota.until();
        ToldQuota told = new ToldQuota(
                quota.limit(),
                used(account, counter) + quota.left(),
                windowEnd == null,
                now,
                windowEnd == null ? nextDay() : windowEnd);
        String key = toldKey(account, counter);
        redis.opsForHash().putAll(key, told.fields());
        redis.expire(key, TOLD_KEPT);
    }

    /** What is left today of each kind that the platform counts. */
    List<CallsLeft> left(String account) {
        return Arrays.stream(CallKind.values())
                .filter(limits.perDay()::containsKey)
                .map(it -> left(account, it))
                .toList();
    }

    private CallsLeft left(String account, CallKind kind) {
        Counter counter = limits.counter(kind.path());
        Optional<ToldQuota> told = told(account, counter);
        long left = Math.max(0, allowed(told, counter) - used(account, counter));
        int limit = told.filter(it -> it.daily() || it.limit() < counter.limit())
                .map(ToldQuota::limit)
                .orElse(counter.limit());
        return new CallsLeft(
                kind,
                (int) Math.min(left, limit),
                limit,
                told.map(ToldQuota::readAt).orElse(null));
    }

    private boolean take(String account, String path, int reserve) {
        Counter counter = limits.counter(path);
        String key = usedKey(account, counter);
        Long used = redis.opsForValue().increment(key);
        redis.expire(key, KEPT);
        if (used != null && used <= allowed(told(account, counter), counter) - reserve) return true;
        redis.opsForValue().decrement(key);
        return false;
    }

    private long allowed(Optional<ToldQuota> told, Counter counter) {
        return told.map(it -> it.allowed(counter.limit(), clock.instant())).orElse((long) counter.limit());
    }

    private long used(String account, Counter counter) {
        String used = redis.opsForValue().get(usedKey(account, counter));
        return used == null ? 0 : Long.parseLong(used);
    }

    private Optional<ToldQuota> told(String account, Counter counter) {
        HashOperations<String, String, String> hashes = redis.opsForHash();
        Map<String, String> fields = hashes.entries(toldKey(account, counter));
        return fields.isEmpty() ? Optional.empty() : Optional.of(ToldQuota.of(fields));
    }

    private Instant nextDay() {
        return Campus.today(clock).plusDays(1).atStartOfDay(Campus.ZONE).toInstant();
    }

    /** Both platforms count by Beijing's day. */
    private String usedKey(String account, Counter counter) {
        return "countersign:publication:budget:%s:%s:%s:%s"
                .formatted(platform, account, counter.name(), Campus.today(clock));
    }

    private String toldKey(String account, Counter counter) {
        return "countersign:publication:quota:%s:%s:%s".formatted(platform, account, counter.name());
    }
}
