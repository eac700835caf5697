package io.countersign.gateway.publication;

import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** The threads of this node that release what is due and publish what is released. */
@Component
class PublicationWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PublicationWorker.class);
    private static final long GRACE_SECONDS = 15;

    private final ReleaseOrders orders;
    private final ReleaseDraft releases;
    private final Tasks tasks;
    private final Advance advance;
    private final Wakeup wakeup;
    private final PublicationTiming timing;
    private volatile boolean running;
    private volatile ExecutorService threads = Executors.newCachedThreadPool();

    PublicationWorker(
            ReleaseOrders orders,
            ReleaseDraft releases,
            Tasks tasks,
            Advance advance,
            Wakeup wakeup,
            PublicationTiming timing) {
        this.orders = orders;
        this.releases = releases;
        this.tasks = tasks;
        this.advance = advance;
        this.wakeup = wakeup;
        this.timing = timing;
    }

    /** Does one piece of work; false when there was none. */
    boolean workOnce() {
        if (released()) return true;
        Optional<Claim> claim = tasks.claim();
        claim.ifPresent(this::work);
        return claim.isPresent();
    }

    private boolean released() {
        Optional<ReleaseOrders.Order> due = orders.due();
        return due.isPresent() && released(due.get());
    }

    private boolean released(ReleaseOrders.Order order) {
        try {
            return releases.release(order);
        } catch (TransientDataAccessException away) {
            throw away;
        } catch (RuntimeException failure) {
            log.error("the release of revision {} could not be carried out", order.revision(), failure);
            releases.refuse(order, Refusal.of(Clause.R9, "release.fault"));
            return true;
        }
    }

    private void work(Claim claim) {
        try {
            advance.step(claim);
        } catch (LeaseLost lost) {
            log.warn("{}", lost.getMessage());
        } catch (RuntimeException unexpected) {
            log.error("publication {} is stuck", claim.publication(), unexpected);
            advance.broke(claim, unexpected);
        }
    }

    @Override
    public void start() {
        running = true;
        threads = Executors.newFixedThreadPool(Math.max(1, timing.workers()), task -> new Thread(task, "publication"));
        for (int i = 0; i < timing.workers(); i++) threads.execute(this::loop);
    }

    private void loop() {
        while (running) {
            try {
                if (!workOnce()) wakeup.await(timing.idlePoll());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException unexpected) {
                // The database may be away for a moment; the lease brings the work back.
                log.error("the publication worker goes on after a fault", unexpected);
                pause();
            }
        }
    }

    private void pause() {
        try {
            wakeup.await(timing.idlePoll());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the calls that are out come to their end. */
    @Override
    public void stop() {
        running = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS))
                log.warn("a publishing call is still out; its outcome will be looked up");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
