package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The automaton finds exactly what a search word by word finds. */
class WordMatcherTests {

    @Test
    void wordsInsideWordsAreReported() {
        assertThat(found(List.of("he", "she", "hers", "his"), "ushers")).containsExactly("1@1", "0@2", "2@2");
    }

    /** With words of one character anything may begin a word, without them hardly any two do. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void agreesWithTheNaiveSearch(int shortest) {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            List<String> words = random.ints(30 / shortest, shortest, 5)
                    .mapToObj(length -> text(random, length))
                    .distinct()
                    .toList();
            String text = text(random, 120);
            List<String> expected = new ArrayList<>();
            for (int end = 1; end <= text.length(); end++)
                for (int start = Math.max(0, end - 5); start < end; start++) {
                    int word = words.indexOf(text.substring(start, end));
                    if (word >= 0) expected.add(word + "@" + start);
                }
            assertThat(found(words, text)).isEqualTo(expected);
        }
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) text.append((char) ('a' + random.nextInt(3)));
        return text.toString();
    }

    private static List<String> found(List<String> words, String text) {
        List<String> found = new ArrayList<>();
        new WordMatcher(words).find(text, (word, start, end) -> found.add(word + "@" + start));
        return found;
    }
}
