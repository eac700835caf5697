package io.countersign.rules.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells working days from days off; a year without its arrangement is counted by weekdays, provisionally. */
public final class WorkingCalendar {

    private static final int FIRST_BUNDLED_YEAR = 2025;

    private final Map<Integer, YearArrangement> years;

    public WorkingCalendar(Collection<YearArrangement> years) {
        this.years = years.stream().collect(Collectors.toUnmodifiableMap(YearArrangement::year, Function.identity()));
    }

    /** The calendar of the year files that come with the product. */
    public static WorkingCalendar bundled() {
        var years = new ArrayList<YearArrangement>();
        for (int year = FIRST_BUNDLED_YEAR; ; year++) {
            var file = WorkingCalendar.class.getResourceAsStream(year + ".txt");
            if (file == null) return new WorkingCalendar(years);
            try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                years.add(YearArrangement.read(year, lines.lines().toList()));
            } catch (IOException e) {
                throw new UncheckedIOException("working days of " + year, e);
            }
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        var year = years.get(day.getYear());
        if (year != null && year.workingDays().contains(day)) return true;
        if (year != null && year.daysOff().contains(day)) return false;
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Whether the arrangement of the day's year is not known yet. */
    public boolean isProvisional(LocalDate day) {
        return !years.containsKey(day.getYear());
    }
}
