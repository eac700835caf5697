package io.countersign.gateway.access;

import io.countersign.gateway.shared.problem.TooManyTries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: after a few wrong ones each further try waits, longer every time, for one
 * address and for all together. Where the person has signed in before, the guesses of others do not count, so nobody
 * can be kept out for good. Whether there is such a user makes no difference.
 */
@Component
class SignInBrake {

    private static final int FREE_AT_ONE_ADDRESS = 5;
    private static final int FREE_ALTOGETHER = 20;
    private static final int LONGEST_WAIT_IN_MINUTES = 15;
    private static final Duration TRIES_REMEMBERED = Duration.ofHours(1);
    private static final Duration ADDRESS_REMEMBERED = Duration.ofDays(90);
    private static final String KEYS = "countersign:access:";

    private final StringRedisTemplate redis;

    SignInBrake(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /**
     * Tries that are counted together.
     *
     * @param whose hash of the user name, or of it and an address: people also type passwords into the wrong field
     */
    private record Count(String whose, int free) {

        String tries() {
            return KEYS + "tries:" + whose;
        }

        String pause() {
            return KEYS + "wait:" + whose;
        }
    }

    /** Takes a try before the password is looked at, so that tries at the same moment do not slip through together. */
    void take(String username, String address) {
        List<Count> counts = counts(username, address);
        for (Count count : counts) refuseWhileWaiting(count);
        for (Count count : counts) take(count);
    }

    /** The password was right. */
    void release(String username, String address) {
        redis.opsForValue().set(known(username, address), "", ADDRESS_REMEMBERED);
        for (Count count : List.of(here(username, address), altogether(username)))
            redis.delete(List.of(count.tries(), count.pause()));
    }

    /** How long the try after so many wrong ones beyond the free ones waits. */
    static Duration waitAfter(long beyond) {
        return Duration.ofMinutes(Math.min(LONGEST_WAIT_IN_MINUTES, 1L << Math.min(beyond, 4)));
    }

    private List<Count> counts(String username, String address) {
        List<Count> counts = new ArrayList<>(List.of(here(username, address)));
        if (!redis.hasKey(known(username, address))) counts.add(altogether(username));
        return counts;
    }

    private void refuseWhileWaiting(Count count) {
        Long left = redis.getExpire(count.pause(), TimeUnit.MILLISECONDS);
        if (left != null && left > 0) throw new TooManyTries(Duration.ofMillis(left));
    }

    private void take(Count count) {
        Long tries = redis.opsForValue().increment(count.tries());
        redis.expire(count.tries(), TRIES_REMEMBERED);
        if (tries == null || tries < count.free()) return;
        Duration wait = waitAfter(tries - count.free());
        boolean first = Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(count.pause(), "", wait));
        if (!first) throw new TooManyTries(wait);
    }

    private static Count here(String username, String address) {
        return new Count(Sha256.hex(username + "\n" + address), FREE_AT_ONE_ADDRESS);
    }

    private static Count altogether(String username) {
        return new Count(Sha256.hex(username), FREE_ALTOGETHER);
    }

    private static String known(String username, String address) {
        return KEYS + "known:" + Sha256.hex(username + "\n" + address);
    }
}
