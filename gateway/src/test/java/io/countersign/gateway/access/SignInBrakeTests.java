package io.countersign.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInBrakeTests {

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 4", "3, 8", "4, 15", "5, 15", "1000000, 15"})
    void waitDoublesUpToAQuarterOfAnHour(long beyond, int minutes) {
        assertThat(SignInBrake.waitAfter(beyond)).isEqualTo(Duration.ofMinutes(minutes));
    }
}
