package io.countersign.gateway.publication.channel;

import io.countersign.connectors.TokenStore;
import java.time.Duration;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Keeps the platforms' short-lived tokens where all nodes find them. */
@Component
class RedisTokenStore implements TokenStore {

    private static final String PREFIX = "countersign:publication:token:";

    private final StringRedisTemplate redis;

    RedisTokenStore(StringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(redis.opsForValue().get(PREFIX + key));
    }

    @Override
    public void put(String key, String token, Duration timeToLive) {
        redis.opsForValue().set(PREFIX + key, token, timeToLive);
    }

    @Override
    public void remove(String key) {
        redis.delete(PREFIX + key);
    }
}
