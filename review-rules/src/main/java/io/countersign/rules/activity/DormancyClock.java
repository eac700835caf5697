package io.countersign.rules.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the calendar days in Asia/Shanghai that an account has been silent (N3d, R15).
 *
 * @param levels days that lead to WATCH, WARNING, DORMANT and OVERDUE
 * @param repostsCount whether a repost is a post
 */
public record DormancyClock(List<Integer> levels, boolean repostsCount) {

    private static final ZoneId CAMPUS = ZoneId.of("Asia/Shanghai");
    private static final int YEAR = 365;

    public DormancyClock {
        levels = List.copyOf(levels);
    }

    /** Days without a post count from the opening while there is no post yet; nothing counts where nobody can look. */
    public DormancyReading read(
            List<Activity> activities, @Nullable LocalDate openedOn, boolean observable, Instant now) {
        LocalDate today = day(now);
        List<Instant> posts = activities.stream()
                .filter(activity -> activity.kind().counts(repostsCount))
                .map(Activity::at)
                .filter(at -> !day(at).isAfter(today))
                .sorted()
                .toList();
        Instant last = posts.isEmpty() ? null : posts.get(posts.size() - 1);
        LocalDate silentSince = last != null ? day(last) : openedOn;
        Integer silence = silentSince == null || !observable ? null : Math.max(0, days(silentSince, today));
        return new DormancyReading(
                last,
                silence,
                within(posts, today, 30),
                within(posts, today, 90),
                within(posts, today, YEAR),
                silence == null ? null : longestGap(posts, openedOn, today),
                silence == null ? DormancyLevel.UNKNOWN : DormancyLevel.after(silence, levels));
    }

    private static int within(List<Instant> posts, LocalDate today, int days) {
        LocalDate from = today.minusDays(days);
        return (int) posts.stream().filter(at -> day(at).isAfter(from)).count();
    }

    /** The year begins at its first day or, for an account younger than a year, at its opening. */
    private static int longestGap(List<Instant> posts, @Nullable LocalDate openedOn, LocalDate today) {
        LocalDate yearAgo = today.minusDays(YEAR);
        LocalDate begin = openedOn != null && openedOn.isAfter(yearAgo) ? openedOn : yearAgo;
        List<LocalDate> marks = new ArrayList<>(List.of(begin, today));
        posts.stream().map(DormancyClock::day).filter(day -> day.isAfter(begin)).forEach(marks::add);
        marks.sort(Comparator.naturalOrder());
        int longest = 0;
        for (int i = 1; i < marks.size(); i++) longest = Math.max(longest, days(marks.get(i - 1), marks.get(i)));
        return longest;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(CAMPUS).toLocalDate();
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
