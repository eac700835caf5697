package io.countersign.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.PublishOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GuardTests {
    private final HeldClock clock = new HeldClock();
    private static final PublishOutcome UNKNOWN = new PublishOutcome.Unknown("timeout");

    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void aReadWithoutAnAnswerIsRepeated() {
        assertThatThrownBy(() -> guard(100, 20).read(this::silent)).isInstanceOf(ConnectorException.Unavailable.class);
        assertThat(calls).hasValue(3);
    }

    @Test
    void aRefusedReadIsNotRepeated() {
        assertThatThrownBy(() -> guard(100, 20).read(this::refusing)).isInstanceOf(ConnectorException.Refused.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void aWriteWithoutAnAnswerIsNotRepeated() {
        assertThatThrownBy(() -> guard(100, 20).write(this::silent)).isInstanceOf(ConnectorException.Unavailable.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void anUnknownPublicationIsNotRepeated() {
        assertThat(guard(100, 20).publish(this::lost)).isEqualTo(UNKNOWN);
        assertThat(calls).hasValue(1);
    }

    @Test
    void afterManyUnknownOutcomesNothingIsSent() {
        Guard guard = guard(100, 4);
        for (int i = 0; i < 4; i++) guard.publish(this::lost);

        assertThat(guard.publish(this::lost)).isInstanceOf(PublishOutcome.NotSent.class);
        assertThat(calls).hasValue(4);
        assertThatThrownBy(() -> guard.read(this::silent)).isInstanceOf(ConnectorException.Unavailable.class);
        assertThat(calls).hasValue(4);
    }

    @Test
    void refusalsDoNotOpenTheCircuit() {
        Guard guard = guard(100, 4);
        for (int i = 0; i < 8; i++)
            assertThatThrownBy(() -> guard.write(this::refusing)).isInstanceOf(ConnectorException.Refused.class);
        assertThat(calls).hasValue(8);
    }

    @Test
    void aPublicationOverTheRateIsNotSent() {
        Guard guard = guard(1, 20);
        assertThat(guard.publish(this::lost)).isEqualTo(UNKNOWN);
        assertThat(guard.publish(this::lost)).isInstanceOf(PublishOutcome.NotSent.class);
        assertThatThrownBy(() -> guard.write(this::refusing)).isInstanceOf(ConnectorException.Throttled.class);
        assertThat(calls).hasValue(1);
    }

    private String silent() {
        calls.incrementAndGet();
        throw new ConnectorException.Unavailable("no answer", null);
    }

    private String refusing() {
        calls.incrementAndGet();
        throw new ConnectorException.Refused("45003", "title", PublishOutcome.Effect.FIX_CONTENT);
    }

    @Test
    void theCircuitClosesByTheClockThatItWasGiven() {
        Guard guard = guard(100, 4);
        for (int i = 0; i < 4; i++) guard.publish(this::lost);
        assertThat(guard.publish(this::lost)).isInstanceOf(PublishOutcome.NotSent.class);
        clock.now = clock.now.plus(Duration.ofHours(2));
        assertThat(guard.publish(this::lost)).isEqualTo(UNKNOWN);
    }

    private PublishOutcome lost() {
        calls.incrementAndGet();
        return UNKNOWN;
    }

    private Guard guard(int rate, int window) {
        return new Guard(
                "test:account",
                new GuardSettings(
                        rate, Duration.ofHours(1), Duration.ZERO, window, Duration.ofHours(1), 3, Duration.ofMillis(1)),
                clock);
    }

    private static final class HeldClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
