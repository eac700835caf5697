package io.countersign.gateway.lexicon;

import io.countersign.rules.screening.LexiconRejected;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps this node's screening at the active version: Redis tells every node at once, and a node that missed it finds out
 * by looking.
 */
@Component
class NodeSync implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NodeSync.class);
    private static final ChannelTopic ACTIVATED = new ChannelTopic("countersign:lexicon:activated");
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

    private final ActiveScreening active;
    private final StringRedisTemplate redis;
    private final RedisMessageListenerContainer messages;
    private volatile ScheduledExecutorService looks = idle();
    private volatile @Nullable ScheduledFuture<?> looking;

    /** @param messages Boot's own: that of the sessions is another */
    NodeSync(
            ActiveScreening active,
            StringRedisTemplate redis,
            @Qualifier("redisMessageListenerContainer") RedisMessageListenerContainer messages) {
        this.active = active;
        this.redis = redis;
        this.messages = messages;
    }

    /** After the commit, so that a node that hears of it finds it. */
    @TransactionalEventListener
    void on(LexiconActivated event) {
        look();
        try {
            redis.convertAndSend(ACTIVATED.getTopic(), Integer.toString(event.version()));
        } catch (DataAccessException unheard) {
            log.warn("version {} is active; the other nodes find out by looking", event.version(), unheard);
        }
    }

    void look() {
        try {
            active.binding();
        } catch (DataAccessException | LexiconRejected unusable) {
            log.error("this node goes on with version {} of the lexicon", active.version(), unusable);
        }
    }

    @Override
    public void start() {
        messages.addMessageListener((message, pattern) -> heard(message.getBody()), ACTIVATED);
        looks = idle();
        long millis = BETWEEN_LOOKS.toMillis();
        looking = looks.scheduleWithFixedDelay(this::look, 0, millis, TimeUnit.MILLISECONDS);
    }

    private void heard(byte[] version) {
        log.debug("heard that version {} is active", new String(version, StandardCharsets.UTF_8));
        look();
    }

    private static ScheduledExecutorService idle() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "lexicon");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void stop() {
        looking = null;
        looks.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }
}
