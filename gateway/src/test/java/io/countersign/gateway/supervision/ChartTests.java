package io.countersign.gateway.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the bars and the map of the year show. */
class ChartTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void twelveWeeksBeginOnMondaysAndEndWithThisWeek() {
        WeekBars weeks = WeekBars.of(Map.of(), MONDAY);

        assertThat(weeks.bars()).hasSize(12);
        assertThat(weeks.bars()).extracting(bar -> bar.monday().getDayOfWeek()).containsOnly(DayOfWeek.MONDAY);
        assertThat(weeks.bars().get(11).monday()).isEqualTo(MONDAY);
        assertThat(weeks.total()).isZero();
    }

    @Test
    void aWeekHoldsItsMondayAndItsSunday() {
        WeekBars weeks =
                WeekBars.of(Map.of(MONDAY.minusDays(8), 5, MONDAY.minusDays(7), 1, MONDAY.minusDays(1), 2), MONDAY);

        assertThat(weeks.bars().get(9).posts()).isEqualTo(5);
        assertThat(weeks.bars().get(10).posts()).isEqualTo(3);
        assertThat(weeks.total()).isEqualTo(8);
    }

    @Test
    void theBusiestWeekFillsThePictureAndASinglePostIsVisible() {
        WeekBars weeks = WeekBars.of(Map.of(MONDAY, 100, MONDAY.minusWeeks(1), 1), MONDAY);

        assertThat(weeks.bars().get(11).height()).isEqualTo(32);
        assertThat(weeks.bars().get(10).height()).isEqualTo(4);
    }

    @Test
    void theYearEndsTodayAndItsFirstColumnIsFull() {
        YearMap year = YearMap.of(Map.of(MONDAY, 2), MONDAY);

        assertThat(year.days()).hasSize(52 * 7 + 1);
        assertThat(year.days().get(0).date()).isEqualTo(YearMap.firstDay(MONDAY));
        assertThat(year.days().get(364).x()).isEqualTo(52 * 12);
        assertThat(year.days().get(364).heat()).isEqualTo(2);
        assertThat(year.activeDays()).isEqualTo(1);
    }
}
