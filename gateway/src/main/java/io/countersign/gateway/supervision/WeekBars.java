package io.countersign.gateway.supervision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Posts per week of the last twelve weeks, drawn as bars; weeks begin on Monday (section 9). */
public record WeekBars(List<Bar> bars) {

    public static final int WEEKS = 12;
    private static final int HEIGHT = 32;
    private static final int STEP = 12;

    /**
     * One week.
     *
     * @param x left edge in the picture
     * @param height a week with a post is never invisible
     */
    public record Bar(LocalDate monday, int posts, int x, int y, int height) {}

    public WeekBars {
        bars = List.copyOf(bars);
    }

    /** The Monday on which the first of the twelve weeks begins. */
    public static LocalDate firstDay(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1);
    }

    public static WeekBars of(Map<LocalDate, Integer> daily, LocalDate today) {
        LocalDate first = firstDay(today);
        List<Integer> posts = IntStream.range(0, WEEKS)
                .map(week -> inWeek(daily, first.plusWeeks(week)))
                .boxed()
                .toList();
        int most = posts.stream().mapToInt(Integer::intValue).max().orElse(0);
        return new WeekBars(IntStream.range(0, WEEKS)
                .mapToObj(week -> bar(first.plusWeeks(week), posts.get(week), most, week * STEP))
                .toList());
    }

    public int total() {
        return bars.stream().mapToInt(Bar::posts).sum();
    }

    private static int inWeek(Map<LocalDate, Integer> daily, LocalDate monday) {
        return monday.datesUntil(monday.plusWeeks(1))
                .mapToInt(day -> daily.getOrDefault(day, 0))
                .sum();
    }

    private static Bar bar(LocalDate monday, int posts, int most, int x) {
        int height = posts == 0 ? 1 : Math.max(4, posts * HEIGHT / most);
        return new Bar(monday, posts, x, HEIGHT - height, height);
    }
}
