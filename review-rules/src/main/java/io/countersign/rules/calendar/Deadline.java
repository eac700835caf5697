package io.countersign.rules.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The last day of a period; it ends at 24:00 of that day in Asia/Shanghai.
 *
 * @param provisional whether the period reaches into a year whose arrangement is not known yet
 */
public record Deadline(LocalDate lastDay, boolean provisional) {

    private static final ZoneId CAMPUS = ZoneId.of("Asia/Shanghai");

    /** R14: the clock starts the day after the event. */
    public static Deadline workingDaysAfter(LocalDate event, int days, WorkingCalendar calendar) {
        if (days < 1) throw new IllegalArgumentException("a period has at least one day, not " + days);
        var day = event;
        var provisional = false;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            provisional |= calendar.isProvisional(day);
            if (calendar.isWorkingDay(day)) counted++;
        }
        return new Deadline(day, provisional);
    }

    /** Natural days, as "two weeks" are. */
    public static Deadline naturalDaysAfter(LocalDate event, int days) {
        if (days < 1) throw new IllegalArgumentException("a period has at least one day, not " + days);
        return new Deadline(event.plusDays(days), false);
    }

    public Instant endsAt() {
        return lastDay.plusDays(1).atStartOfDay(CAMPUS).toInstant();
    }

    public boolean passed(Instant now) {
        return !now.isBefore(endsAt());
    }

    /** Natural days since the last day, none while the period runs. */
    public long overdueDays(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(lastDay, today));
    }
}
