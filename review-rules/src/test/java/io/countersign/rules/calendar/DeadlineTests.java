package io.countersign.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTests {

    private final WorkingCalendar calendar = WorkingCalendar.bundled();

    @ParameterizedTest(name = "R14: {2}")
    @CsvSource({
        "2026-11-23, 2026-11-30, Monday to the next Monday",
        "2026-11-27, 2026-12-04, Friday to Friday",
        "2026-11-28, 2026-12-04, Saturday to Friday",
        "2026-02-13, 2026-02-27, the Spring Festival stops the clock and an adjusted Saturday runs it",
        "2026-09-29, 2026-10-12, across the National Day holiday",
        "2026-12-28, 2027-01-04, into a year without arrangement"
    })
    void fiveWorkingDaysStartTheDayAfterTheEvent(LocalDate event, LocalDate last, String why) {
        assertThat(Deadline.workingDaysAfter(event, 5, calendar).lastDay())
                .as(why)
                .isEqualTo(last);
    }

    @Test
    void aPeriodIntoAYearWithoutArrangementIsProvisional() {
        assertThat(Deadline.workingDaysAfter(LocalDate.parse("2026-12-28"), 3, calendar)
                        .provisional())
                .isFalse();
        assertThat(Deadline.workingDaysAfter(LocalDate.parse("2026-12-28"), 5, calendar)
                        .provisional())
                .isTrue();
    }

    @Test
    void theLastDayEndsAtMidnightInShanghai() {
        var deadline = Deadline.workingDaysAfter(LocalDate.parse("2026-11-23"), 5, calendar);

        assertThat(deadline.endsAt()).isEqualTo(Instant.parse("2026-11-30T16:00:00Z"));
        assertThat(deadline.passed(Instant.parse("2026-11-30T15:59:59Z"))).isFalse();
        assertThat(deadline.passed(Instant.parse("2026-11-30T16:00:00Z"))).isTrue();
    }

    @Test
    void overdueDaysCountFromTheLastDay() {
        var deadline = new Deadline(LocalDate.parse("2026-11-30"), false);

        assertThat(deadline.overdueDays(LocalDate.parse("2026-11-30"))).isZero();
        assertThat(deadline.overdueDays(LocalDate.parse("2026-12-03"))).isEqualTo(3);
    }

    @Test
    void twoWeeksAreFourteenNaturalDays() {
        assertThat(Deadline.naturalDaysAfter(LocalDate.parse("2026-02-10"), 14).lastDay())
                .isEqualTo(LocalDate.parse("2026-02-24"));
    }

    @Test
    void aPeriodHasAtLeastOneDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deadline.workingDaysAfter(LocalDate.parse("2026-11-23"), 0, calendar));
    }
}
