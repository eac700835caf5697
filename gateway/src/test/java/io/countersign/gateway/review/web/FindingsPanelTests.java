package io.countersign.gateway.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.rules.Clause;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.screening.Category;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.ScreeningResult;
import io.countersign.rules.screening.Severity;
import io.countersign.rules.screening.Unlisted;
import io.countersign.rules.screening.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands beside a text that is being written. */
class FindingsPanelTests {

    @Test
    void numbersFollowTheReaderWhateverFoundThem() {
        var panel = panel(
                hit("digest", 3, Severity.NOTE),
                hit("bodyHtml", 9, Severity.NOTE),
                hit("bodyHtml", 2, Severity.NOTE),
                hit("title", 5, Severity.NOTE));

        assertThat(panel.groups().get(0).hits())
                .extracting(it -> it.hit().field() + it.hit().start())
                .containsExactly("title5", "bodyHtml2", "bodyHtml9", "digest3");
    }

    @Test
    void ofVeryManyTheGravestAreShownAndTheOthersCounted() {
        var notes = Stream.generate(() -> hit("bodyHtml", 1, Severity.NOTE)).limit(150);
        var grave = Stream.of(hit("bodyHtml", 7, Severity.BLOCK), hit("bodyHtml", 8, Severity.JUSTIFY));
        var panel = panel(Stream.concat(notes, grave).toArray(ScreeningHit[]::new));

        assertThat(panel.groups())
                .extracting(FindingsPanel.Group::severity)
                .containsExactly(Severity.BLOCK, Severity.JUSTIFY, Severity.NOTE);
        assertThat(panel.groups().get(2).hits()).hasSize(98);
        assertThat(panel.unlisted()).isEqualTo(52 + 7);
    }

    private static FindingsPanel panel(ScreeningHit... hits) {
        var result = new ScreeningResult(Verdict.PASS, 0, "1", List.of(hits), new Unlisted(0, 7));
        return FindingsPanel.of(result, DraftContent.EMPTY);
    }

    private static ScreeningHit hit(String field, int start, Severity severity) {
        return new ScreeningHit(
                "id", "RULE", Category.PROMOTION, severity, field, start, start + 1, "文", "文", "请删除。", Clause.A9);
    }
}
