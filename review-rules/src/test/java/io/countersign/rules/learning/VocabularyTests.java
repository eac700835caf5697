package io.countersign.rules.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.rules.screening.Lexicon;
import io.countersign.rules.screening.Screening;
import io.countersign.rules.screening.ScreeningInput;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is learnt of a text depends on who else writes so. */
class VocabularyTests {

    private final Corpus corpus = new Corpus(new Screening(Lexicon.standard()));
    private final List<Lesson> lessons = new ArrayList<>();

    @Test
    void sequenceOfOneSourceAloneIsNotLearnt() {
        learn("紫砂壶", true, "shop");
        learn("青花瓷", true, "shop");
        learn("青花瓷", true, "market");
        assertThat(readiness("紫砂壶")).isZero();
        assertThat(readiness("青花瓷")).isPositive();
    }

    @Test
    void whatOneSideUsesAloneIsLearntMoreReadilyThanWhatBothUse() {
        learn("青花瓷", true, "shop");
        learn("青花瓷", true, "market");
        learn("图书馆", true, "market");
        learn("图书馆", false, "office");
        assertThat(readiness("青花瓷")).isGreaterThan(readiness("图书馆"));
    }

    private void learn(String text, boolean ad, String source) {
        Example example = new Example(ScreeningInput.ofText(text), ad, source);
        for (int i = 0; i < 4; i++) lessons.add(new Lesson(example, corpus.read(example.input())));
    }

    private double readiness(String text) {
        int[] grams = corpus.passages(ScreeningInput.ofText(text)).get(0).grams;
        return Vocabulary.of(lessons, corpus.gramCount()).readiness(grams[0]);
    }
}
