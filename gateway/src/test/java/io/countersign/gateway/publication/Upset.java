package io.countersign.gateway.publication;

import io.countersign.connectors.Interference;
import io.countersign.connectors.Mishap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Lets planned requests of single accounts go wrong, and holds them where a gateway is to die. */
final class Upset implements Interference {

    private final Map<String, Plan> plans = new ConcurrentHashMap<>();
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final CountDownLatch released = new CountDownLatch(1);

    /** What an account's requests meet; those without a plan go their ordinary way. */
    void plan(String account, MatrixCell cell) {
        plans.put(account, new Plan(cell));
    }

    /** Only writes down which requests the account makes. */
    void listen(String account) {
        plans.put(account, new Plan(null));
    }

    /** Runs when the account's n-th request has been answered. */
    void onAnswer(String account, int nth, Runnable action) {
        Plan plan = plans.get(account);
        if (plan == null) throw new IllegalArgumentException("no plan for " + account);
        plan.when(nth, action);
    }

    /** Paths of the account's requests, oldest first. */
    List<String> requests(String account) {
        Plan plan = plans.get(account);
        return plan == null ? List.of() : plan.requests();
    }

    boolean holds(String account) {
        return held.contains(account);
    }

    /** Whether the planned fault was met. */
    boolean met(String account) {
        Plan plan = plans.get(account);
        return plan != null && plan.isMet();
    }

    /** The gateway is dead: what was held goes on without effect, and nothing is held any more. */
    void release() {
        released.countDown();
    }

    @Override
    public @Nullable Mishap arrives(String account, String path) {
        Plan plan = plans.get(account);
        if (plan == null) return null;
        MatrixStep.Place place = plan.count(path);
        if (holding() && plan.diesAt(place)) {
            hold(account);
            return Mishap.dropsTheConnectionUnheard();
        }
        return plan.mishap(place);
    }

    @Override
    public void leaves(String account, String path) {
        Plan plan = plans.get(account);
        if (plan == null) return;
        if (plan.answered(path) && holding()) hold(account);
    }

    private boolean holding() {
        return released.getCount() > 0;
    }

    private void hold(String account) {
        held.add(account);
        try {
            released.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What one account's requests meet. */
    private static final class Plan {
        private final Map<String, Integer> counts = new HashMap<>();
        private final List<String> requests = new ArrayList<>();
        private final Map<MatrixStep.Place, Mishap> mishaps = new HashMap<>();
        private final Map<Integer, Runnable> actions = new HashMap<>();
        private MatrixStep.@Nullable Place fault;
        private MatrixStep.@Nullable Place dying;
        private MatrixCell.Kill kill = MatrixCell.Kill.NEVER;
        private boolean met;

        Plan(@Nullable MatrixCell cell) {
            if (cell == null) return;
            MatrixStep.Place request = cell.step().request();
            kill = cell.kill();
            dying = request;
            fault = kill == MatrixCell.Kill.BEFORE ? request.later() : request;
            mishaps.putAll(cell.step().led());
            mishaps.put(fault, cell.fault().mishap());
        }

        synchronized void when(int nth, Runnable action) {
            actions.put(nth, action);
        }

        synchronized MatrixStep.Place count(String path) {
            requests.add(path);
            return new MatrixStep.Place(path, counts.merge(path, 1, Integer::sum));
        }

        synchronized boolean diesAt(MatrixStep.Place place) {
            return switch (kill) {
                case NEVER, BETWEEN -> false;
                case BEFORE -> place.equals(dying);
                case AFTER -> met;
            };
        }

        synchronized @Nullable Mishap mishap(MatrixStep.Place place) {
            return mishaps.get(place);
        }

        /** Whether the answer is to be held. */
        synchronized boolean answered(String path) {
            MatrixStep.Place place = new MatrixStep.Place(path, counts.getOrDefault(path, 0));
            if (place.equals(fault)) met = true;
            Runnable action = actions.get(requests.size());
            if (action != null) action.run();
            return kill == MatrixCell.Kill.BETWEEN && place.equals(dying);
        }

        synchronized boolean isMet() {
            return met;
        }

        synchronized List<String> requests() {
            return List.copyOf(requests);
        }
    }
}
