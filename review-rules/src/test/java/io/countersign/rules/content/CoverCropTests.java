package io.countersign.rules.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverCropTests {

    @ParameterizedTest
    @CsvSource({
        "START,  1000, 1000, 2.35, 0.000000_0.000000_1.000000_0.425532",
        "CENTRE, 1000, 1000, 2.35, 0.000000_0.287234_1.000000_0.712766",
        "END,    1000, 1000, 2.35, 0.000000_0.574468_1.000000_1.000000",
        "START,  4000, 1000, 1,    0.000000_0.000000_0.250000_1.000000",
        "CENTRE, 4000, 1000, 1,    0.375000_0.000000_0.625000_1.000000",
        "END,    4000, 1000, 1,    0.750000_0.000000_1.000000_1.000000",
        "CENTRE, 235,  100,  2.35, 0.000000_0.000000_1.000000_1.000000"
    })
    void theLargestPartOfTheShapeIsShown(CoverCrop crop, int width, int height, double ratio, String area) {
        assertThat(crop.area(width, height, ratio).map(CropArea::text)).contains(area);
    }

    @Test
    void whereThePlatformDecidesThereIsNoArea() {
        assertThat(CoverCrop.PLATFORM.area(1000, 1000, 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.25_0_0.75_1, true",
        "0.250400_0.000000_0.750400_1.000000, true",
        "0.26_0_0.76_1, false",
        "0.25_0_0.75, false",
        "a_b_c_d, false",
        ", false"
    })
    void anAreaIsNamedHoweverItIsRounded(String text, boolean same) {
        assertThat(new CropArea(0.25, 0, 0.75, 1).isNamedBy(text)).isEqualTo(same);
    }
}
