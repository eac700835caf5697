package io.countersign.gateway.publication;

import io.countersign.connectors.Interference;
import io.countersign.connectors.Mishap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Lets each request meet a fault with the same chance; which one depends on seed, account and number of the request only. */
final class RandomFaults implements Interference {

    private final long seed;
    private final double chance;
    private final Map<String, Integer> accounts = new ConcurrentHashMap<>();
    private final Map<String, List<MatrixFault>> faults = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
    private final AtomicInteger injected = new AtomicInteger();
    private final AtomicInteger arrived = new AtomicInteger();

    RandomFaults(long seed, double chance) {
        this.seed = seed;
        this.chance = chance;
    }

    /** Names are new in each run, places in the list are not. */
    void disturb(int place, String account, List<MatrixFault> possible) {
        accounts.put(account, place);
        faults.put(account, possible);
    }

    int arrived() {
        return arrived.get();
    }

    int injected() {
        return injected.get();
    }

    @Override
    public @Nullable Mishap arrives(String account, String path) {
        Integer place = accounts.get(account);
        if (place == null) return null;
        arrived.incrementAndGet();
        int number =
                requests.computeIfAbsent(account, unused -> new AtomicInteger()).incrementAndGet();
        // Unlike Random's, its first draws from seeds close to each other are not alike.
        SplittableRandom draw = new SplittableRandom(seed * 31 + place * 1_000_003L + number);
        if (draw.nextDouble() >= chance) return null;
        injected.incrementAndGet();
        List<MatrixFault> possible = faults.getOrDefault(account, List.of());
        return possible.get(draw.nextInt(possible.size())).mishap();
    }
}
