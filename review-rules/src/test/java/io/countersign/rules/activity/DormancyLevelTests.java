package io.countersign.rules.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DormancyLevelTests {

    @ParameterizedTest(name = "{0} days without a post: {1}")
    @CsvSource({
        "0, NORMAL",
        "29, NORMAL",
        "30, WATCH",
        "59, WATCH",
        "60, WARNING",
        "89, WARNING",
        "90, DORMANT",
        "179, DORMANT",
        "180, OVERDUE",
        "4000, OVERDUE"
    })
    void levelFollowsTheDefaultDays(long days, DormancyLevel level) {
        assertThat(DormancyLevel.after(days, List.of(30, 60, 90, 180))).isEqualTo(level);
    }

    @ParameterizedTest(name = "government preset, {0} days: {1}")
    @CsvSource({"6, NORMAL", "7, WATCH", "14, WARNING", "21, DORMANT", "28, OVERDUE"})
    void levelFollowsAnotherPolicy(long days, DormancyLevel level) {
        assertThat(DormancyLevel.after(days, List.of(7, 14, 21, 28))).isEqualTo(level);
    }

    @Test
    void onlyAKnownLongerSilenceIsWorse() {
        assertThat(DormancyLevel.DORMANT.isWorseThan(DormancyLevel.WARNING)).isTrue();
        assertThat(DormancyLevel.NORMAL.isWorseThan(DormancyLevel.WATCH)).isFalse();
        assertThat(DormancyLevel.UNKNOWN.isWorseThan(DormancyLevel.OVERDUE)).isFalse();
        assertThat(DormancyLevel.OVERDUE.isWorseThan(DormancyLevel.UNKNOWN)).isFalse();
    }

    @Test
    void dormantAndOverdueNeedADisposition() {
        assertThat(List.of(DormancyLevel.values()))
                .filteredOn(DormancyLevel::needsDisposition)
                .containsExactly(DormancyLevel.DORMANT, DormancyLevel.OVERDUE);
    }
}
