package io.countersign.gateway.shared.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time zone in which people and rules count days (domain guide, section 9). */
public final class Campus {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Campus() {}

    /** The campus day on which the instant falls. */
    public static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The campus day of now. */
    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }
}
