package io.countersign.gateway.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.review.web.MarkedText.Run;
import io.countersign.rules.content.Mark;
import io.countersign.rules.content.Mark.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTextTests {

    @Test
    void textIsCutAtItsMarks() {
        assertThat(MarkedText.of("全场八折优惠", List.of(new Mark(1, 2, 4, Tone.BAD))).runs())
                .containsExactly(
                        new Run("全场", null, List.of()),
                        new Run("八折", "hit-bad", List.of(1)),
                        new Run("优惠", null, List.of()));
    }

    @Test
    void overlappingMarksBeginOnce() {
        var marks = List.of(new Mark(1, 0, 2, Tone.CALM), new Mark(2, 1, 3, Tone.WARN));

        assertThat(MarkedText.of("甲乙丙", marks).runs())
                .containsExactly(
                        new Run("甲", "hit-calm", List.of(1)),
                        new Run("乙", "hit-warn", List.of(2)),
                        new Run("丙", "hit-warn", List.of()));
    }

    @Test
    void emptyTextHasNoRuns() {
        assertThat(MarkedText.of("", List.of(new Mark(1, 0, 1, Tone.BAD))).runs())
                .isEmpty();
    }
}
