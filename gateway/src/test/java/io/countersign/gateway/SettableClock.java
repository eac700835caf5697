package io.countersign.gateway;

import io.countersign.gateway.shared.time.Campus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** Time under the hand of the test: it runs on from the moment that was set. */
public final class SettableClock extends Clock {

    private final Clock machine = Clock.systemUTC();
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    public void set(Instant now) {
        offset.set(Duration.between(machine.instant(), now));
    }

    public void advance(Duration by) {
        offset.updateAndGet(it -> it.plus(by));
    }

    /** Back to the machine's time. */
    public void reset() {
        offset.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return Campus.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset.get());
    }
}
