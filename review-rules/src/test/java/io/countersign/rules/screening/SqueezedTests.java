package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The classifier reads Chinese characters only, and words in disguise as they are meant. */
class SqueezedTests {

    @Test
    void onlyCharactersAreLeft() {
        Squeezed squeezed = Squeezed.of("电话010，a座3楼", List.of());
        assertThat(read(squeezed)).isEqualTo("电话座楼");
        assertThat(squeezed.before(5)).isEqualTo(2);
        assertThat(squeezed.before(10)).isEqualTo(4);
    }

    @Test
    void wordInDisguiseIsReadAsItIsMeant() {
        String normal = "专业代x写lun文，包过";
        Squeezed squeezed = Squeezed.of(normal, List.of(segment(normal, new Sighting(0, 2, 9, "代写论文"))));
        assertThat(read(squeezed)).isEqualTo("专业代写论文包过");
        assertThat(squeezed.before(2)).isEqualTo(2);
        assertThat(squeezed.before(9)).isEqualTo(6);
        assertThat(squeezed.before(normal.length())).isEqualTo(8);
    }

    @Test
    void pairThatOnlySoundsLikeAWordIsLeftAsItIs() {
        String normal = "急用待款请来";
        assertThat(read(Squeezed.of(normal, List.of(segment(normal, new Sighting(0, 2, 4, "贷款"))))))
                .isEqualTo(normal);
        String tricked = "急用贷x款请来";
        assertThat(read(Squeezed.of(tricked, List.of(segment(tricked, new Sighting(0, 2, 5, "贷款"))))))
                .isEqualTo("急用贷款请来");
    }

    @Test
    void wordThatStandsAsItIsAndNumbersChangeNothing() {
        String normal = "代写论文13800138000";
        Segment segment = segment(normal, new Sighting(0, 0, 4, "代写论文"), new Sighting(1, 4, 15, "13800138000"));
        assertThat(read(Squeezed.of(normal, List.of(segment)))).isEqualTo("代写论文");
    }

    private static Segment segment(String normal, Sighting... sightings) {
        return new Segment(0, normal.length(), List.of(sightings), Sighting.signs(List.of(sightings)));
    }

    private static String read(Squeezed squeezed) {
        return IntStream.range(0, squeezed.length())
                .mapToObj(i -> String.valueOf(squeezed.at(i)))
                .collect(Collectors.joining());
    }
}
