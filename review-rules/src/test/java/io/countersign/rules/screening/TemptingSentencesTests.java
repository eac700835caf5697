package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sentence is not an advertisement because a word in it often stands in one. */
class TemptingSentencesTests {

    private static final Screening SCREENING = Screening.standard();
    private static final double TOLERATED = 0.04;

    @Test
    void fewSentencesWithTemptingWordsAreFlaggedAndNoneIsBlocked() throws IOException {
        List<String> sentences = sentences();
        assertThat(sentences).hasSizeGreaterThan(140);
        List<String> flagged = sentences.stream()
                .filter(sentence -> verdict(sentence) != Verdict.PASS)
                .toList();
        assertThat(flagged).hasSizeLessThanOrEqualTo((int) (TOLERATED * sentences.size()));
        assertThat(sentences).noneMatch(sentence -> verdict(sentence) == Verdict.BLOCK);
    }

    private static Verdict verdict(String sentence) {
        return SCREENING.screen(ScreeningInput.ofText(sentence)).verdict();
    }

    private static List<String> sentences() throws IOException {
        try (InputStream stream = TemptingSentencesTests.class.getResourceAsStream("tempting-sentences.txt")) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
