package io.countersign.gateway.supervision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

/** The last year day by day, a column per week, drawn as squares. */
public record YearMap(List<Day> days) {

    private static final int STEP = 12;
    private static final int WEEKS = 53;

    /**
     * One day.
     *
     * @param heat 0 for no post to 4 for many
     */
    public record Day(LocalDate date, int posts, int x, int y, int heat) {}

    public YearMap {
        days = List.copyOf(days);
    }

    public static LocalDate firstDay(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1);
    }

    public static YearMap of(Map<LocalDate, Integer> daily, LocalDate today) {
        LocalDate first = firstDay(today);
        return new YearMap(first.datesUntil(today.plusDays(1))
                .map(date -> day(date, daily.getOrDefault(date, 0), (int) ChronoUnit.DAYS.between(first, date)))
                .toList());
    }

    /** Days with at least one post. */
    public long activeDays() {
        return days.stream().filter(day -> day.posts() > 0).count();
    }

    public int width() {
        return WEEKS * STEP;
    }

    public int height() {
        return DayOfWeek.values().length * STEP;
    }

    private static Day day(LocalDate date, int posts, int number) {
        int weekdays = DayOfWeek.values().length;
        return new Day(date, posts, number / weekdays * STEP, number % weekdays * STEP, heat(posts));
    }

    private static int heat(int posts) {
        return posts >= 6 ? 4 : posts >= 3 ? 3 : posts;
    }
}
