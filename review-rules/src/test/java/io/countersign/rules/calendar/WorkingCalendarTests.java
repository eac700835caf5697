package io.countersign.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTests {

    private final WorkingCalendar calendar = WorkingCalendar.bundled();

    @ParameterizedTest
    @CsvSource({
        "2025-01-26, true, adjusted Sunday before the Spring Festival",
        "2025-01-28, false, New Year's Eve",
        "2025-02-05, true, first day after the Spring Festival",
        "2025-10-08, false, last day of the National Day holiday",
        "2025-10-11, true, adjusted Saturday",
        "2026-01-02, false, Friday of the New Year holiday",
        "2026-01-04, true, adjusted Sunday",
        "2026-02-14, true, adjusted Saturday",
        "2026-02-23, false, last day of the Spring Festival",
        "2026-05-09, true, adjusted Saturday",
        "2026-05-10, false, ordinary Sunday",
        "2026-09-20, true, adjusted Sunday",
        "2026-10-07, false, last day of the National Day holiday",
        "2026-10-08, true, first day after it",
        "2026-11-23, true, ordinary Monday",
        "2026-11-28, false, ordinary Saturday"
    })
    void followsTheYearlyArrangement(LocalDate day, boolean working, String why) {
        assertThat(calendar.isWorkingDay(day)).as(why).isEqualTo(working);
        assertThat(calendar.isProvisional(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2031-10-01, true", "2031-10-04, false"})
    void withoutAnArrangementWeekdaysCountProvisionally(LocalDate day, boolean working) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
        assertThat(calendar.isProvisional(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"holiday 2026-01-01", "off", "off 2025-12-31", "work tomorrow-01-01"})
    void aBrokenYearFileIsNotRead(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(line));
    }

    private static YearArrangement read(String line) {
        try {
            return YearArrangement.read(2026, List.of("# remark", "", line));
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
