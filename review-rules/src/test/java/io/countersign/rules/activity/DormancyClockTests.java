package io.countersign.rules.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R15: what the clock counts, on which day, and what it calls the result. */
class DormancyClockTests {

    private static final Instant NOW = at("2026-11-23T10:00:00+08:00");
    private final DormancyClock clock = new DormancyClock(List.of(30, 60, 90, 180), true);

    @ParameterizedTest(name = "R15: after a post 100 days ago, {0} yesterday leaves {1}")
    @CsvSource({
        "POST, NORMAL, 1",
        "REPOST, NORMAL, 1",
        "REPLY, DORMANT, 100",
        "DELETED_POST, DORMANT, 100",
        "LOGIN, DORMANT, 100",
        "API_CALL, DORMANT, 100"
    })
    void onlyPublicPostsEndASilence(ActivityKind kind, DormancyLevel level, int daysSince) {
        List<Activity> activities = List.of(
                Activity.post(at("2026-08-15T09:00:00+08:00")), new Activity(kind, at("2026-11-22T09:00:00+08:00")));

        DormancyReading reading = clock.read(activities, null, true, NOW);

        assertThat(reading.level()).isEqualTo(level);
        assertThat(reading.daysSince()).isEqualTo(daysSince);
    }

    @Test
    void aRepostIsNoPostWhereThePolicySaysSo() {
        List<Activity> repost = List.of(new Activity(ActivityKind.REPOST, at("2026-11-22T09:00:00+08:00")));
        LocalDate opened = LocalDate.of(2026, 1, 1);

        DormancyReading reading = new DormancyClock(List.of(30, 60, 90, 180), false).read(repost, opened, true, NOW);

        assertThat(reading.lastPostAt()).isNull();
        assertThat(reading.posts30()).isZero();
        assertThat(reading.level()).isEqualTo(DormancyLevel.OVERDUE);
    }

    @ParameterizedTest(name = "last post {0}, seen {1}: {2} days")
    @CsvSource({
        "2026-11-22T23:59:59+08:00, 2026-11-23T00:00:00+08:00, 1",
        "2026-11-23T00:00:00+08:00, 2026-11-23T23:59:59+08:00, 0",
        "2026-11-22T16:00:00Z, 2026-11-23T15:59:59Z, 0",
        "2026-11-22T15:59:59Z, 2026-11-22T16:00:00Z, 1",
        "2024-02-28T12:00:00+08:00, 2024-03-01T12:00:00+08:00, 2"
    })
    void daysAreCalendarDaysInShanghai(String post, String now, int days) {
        assertThat(read(null, at(now), post).daysSince()).isEqualTo(days);
    }

    @ParameterizedTest(name = "opened {0}, no post: {1}, {2} days")
    @CsvSource({
        "2026-11-23, NORMAL, 0",
        "2026-10-25, NORMAL, 29",
        "2026-10-24, WATCH, 30",
        "2026-09-24, WARNING, 60",
        "2026-08-25, DORMANT, 90",
        "2026-05-27, OVERDUE, 180",
        "2026-12-01, NORMAL, 0"
    })
    void aNewAccountCountsFromItsCreation(LocalDate opened, DormancyLevel level, int days) {
        DormancyReading reading = clock.read(List.of(), opened, true, NOW);

        assertThat(reading.level()).isEqualTo(level);
        assertThat(reading.daysSince()).isEqualTo(days);
        assertThat(reading.lastPostAt()).isNull();
    }

    @Test
    void nothingIsSaidWhereNobodyCanLook() {
        DormancyReading reading = clock.read(List.of(), LocalDate.of(2020, 1, 1), false, NOW);

        assertThat(reading.level()).isEqualTo(DormancyLevel.UNKNOWN);
        assertThat(reading.daysSince()).isNull();
        assertThat(reading.longestGapDays()).isNull();
    }

    @Test
    void nothingIsSaidWithoutAPostAndAnOpeningDay() {
        assertThat(clock.read(List.of(), null, true, NOW).level()).isEqualTo(DormancyLevel.UNKNOWN);
    }

    @Test
    void windowsHoldTheirLastDaysWithToday() {
        DormancyReading reading = read(
                null,
                NOW,
                "2026-11-23T09:00:00+08:00",
                "2026-10-25T09:00:00+08:00",
                "2026-10-24T09:00:00+08:00",
                "2026-08-26T09:00:00+08:00",
                "2026-08-25T09:00:00+08:00",
                "2025-11-24T09:00:00+08:00",
                "2025-11-23T09:00:00+08:00");

        assertThat(reading.posts30()).isEqualTo(2);
        assertThat(reading.posts90()).isEqualTo(4);
        assertThat(reading.posts365()).isEqualTo(6);
    }

    @Test
    void aPostOfTomorrowIsNoPostYet() {
        DormancyReading reading = read(null, NOW, "2026-11-24T00:00:00+08:00", "2026-11-20T09:00:00+08:00");

        assertThat(reading.daysSince()).isEqualTo(3);
        assertThat(reading.posts30()).isEqualTo(1);
    }

    @ParameterizedTest(name = "opened {0}, posts {1}: longest gap {2}")
    @CsvSource({
        "2020-01-01, '', 365",
        "2026-11-03, '', 20",
        "2020-01-01, 2026-11-20, 362",
        "2020-01-01, 2026-06-01 2026-11-20, 190",
        "2026-06-01, 2026-06-02 2026-09-10 2026-11-20, 100",
        "2020-01-01, 2019-01-01 2025-11-25 2026-08-01, 249",
        "2026-01-01, 2026-01-02 2026-01-03, 324"
    })
    void longestGapLiesInTheLastYear(LocalDate opened, String posts, int gap) {
        List<Activity> activities = Stream.of(posts.split(" "))
                .filter(day -> !day.isEmpty())
                .map(day -> Activity.post(at(day + "T09:00:00+08:00")))
                .toList();

        assertThat(clock.read(activities, opened, true, NOW).longestGapDays()).isEqualTo(gap);
    }

    private DormancyReading read(@Nullable LocalDate opened, Instant now, String... posts) {
        return clock.read(Stream.of(posts).map(p -> Activity.post(at(p))).toList(), opened, true, now);
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
