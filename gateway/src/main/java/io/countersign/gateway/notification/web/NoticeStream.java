package io.countersign.gateway.notification.web;

import io.countersign.gateway.notification.NoticeBox;
import io.countersign.gateway.organisation.PersonId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that something changed for their person. Each node asks the database for all of its open pages at
 * once, so that it does not matter on which node a notice was made.
 */
@Component
class NoticeStream implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NoticeStream.class);
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final Duration PACE = Duration.ofSeconds(2);
    /** Rounds after which an unchanged page gets a sign of life, so that gone ones are noticed. */
    private static final int QUIET_ROUNDS = 10;

    private final NoticeBox box;
    private final Set<Open> pages = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService clockwork;
    private @Nullable ScheduledFuture<?> rounds;

    NoticeStream(NoticeBox box) {
        this.box = box;
    }

    /** A page that listens, and the count it was told last. */
    private static final class Open {
        final PersonId person;
        final SseEmitter emitter = new SseEmitter(LIFETIME.toMillis());
        int told;
        int quiet;

        Open(PersonId person, int told) {
            this.person = person;
            this.told = told;
        }
    }

    SseEmitter open(PersonId person) {
        Open page = new Open(person, box.unread(person));
        page.emitter.onCompletion(() -> pages.remove(page));
        page.emitter.onTimeout(page.emitter::complete);
        page.emitter.onError(fault -> pages.remove(page));
        pages.add(page);
        send(page, SseEmitter.event().reconnectTime(PACE.toMillis()).comment("open"));
        return page.emitter;
    }

    private void round() {
        List<PersonId> people =
                pages.stream().map(page -> page.person).distinct().toList();
        if (people.isEmpty()) return;
        try {
            Map<PersonId, Integer> unread = box.unread(people);
            for (Open page : pages) tell(page, unread.getOrDefault(page.person, 0));
        } catch (DataAccessException e) {
            log.warn("notices could not be counted, open pages hear of them later", e);
        }
    }

    private void tell(Open page, int unread) {
        if (unread != page.told) {
            page.told = unread;
            page.quiet = 0;
            send(page, SseEmitter.event().name("notices").data(Integer.toString(unread)));
        } else if (++page.quiet >= QUIET_ROUNDS) {
            page.quiet = 0;
            send(page, SseEmitter.event().comment("still here"));
        }
    }

    private void send(Open page, SseEmitter.SseEventBuilder event) {
        try {
            page.emitter.send(event);
        } catch (IOException | IllegalStateException e) {
            // The reader has gone; the container completes the exchange.
            pages.remove(page);
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "notice-stream");
            thread.setDaemon(true);
            return thread;
        });
        rounds = started.scheduleWithFixedDelay(this::round, PACE.toMillis(), PACE.toMillis(), TimeUnit.MILLISECONDS);
        clockwork = started;
    }

    /** Before the web server waits for open exchanges, of which these would never end by themselves. */
    @Override
    public synchronized void stop() {
        if (rounds != null) rounds.cancel(true);
        if (clockwork != null) clockwork.shutdownNow();
        clockwork = null;
        pages.forEach(page -> page.emitter.complete());
        pages.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
