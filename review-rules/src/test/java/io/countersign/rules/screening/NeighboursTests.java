package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words, what stands beside each other between words, and what does neither. */
class NeighboursTests {

    @ParameterizedTest
    @ValueSource(strings = {"贷款", "威信", "期待", "一一", "龟甲", "做作"})
    void twoThatAreAWordAreUsual(String pair) {
        assertThat(Neighbours.areWord(pair.charAt(0), pair.charAt(1))).isTrue();
        assertThat(Neighbours.areUsual(pair.charAt(0), pair.charAt(1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"的人", "是在", "们的", "带鞋"})
    void twoBetweenWordsAreUsualAndNoWord(String pair) {
        assertThat(Neighbours.areWord(pair.charAt(0), pair.charAt(1))).isFalse();
        assertThat(Neighbours.areUsual(pair.charAt(0), pair.charAt(1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"待款", "带泻", "款贷", "龟糕", "贷a", "a贷", "3月", "\u0000贷"})
    void othersAreNot(String pair) {
        assertThat(Neighbours.areUsual(pair.charAt(0), pair.charAt(1))).isFalse();
    }
}
