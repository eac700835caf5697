package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds given words in a text after normalisation, at their place in the source. */
public final class WordSearch {

    private final List<String> words;
    private final Normaliser normaliser;
    private final WordMatcher matcher;

    WordSearch(List<String> words, Normaliser normaliser) {
        this.words = words.stream()
                .filter(word -> !normaliser.normalise(word).isBlank())
                .distinct()
                .toList();
        this.normaliser = normaliser;
        this.matcher =
                new WordMatcher(this.words.stream().map(normaliser::normalise).toList());
    }

    /** A word found and its UTF-16 place in the source. */
    public record Found(String word, int start, int end) {}

    public List<Found> inText(String text) {
        return find(Screening.visible(text, false));
    }

    public List<Found> inHtml(String html) {
        return find(Screening.visible(html, true));
    }

    private List<Found> find(Stream<VisibleText> texts) {
        List<Found> all = new ArrayList<>();
        texts.forEach(visible -> {
            NormalText normal = normaliser.normalise(visible);
            matcher.find(
                    normal.text(),
                    (word, start, end) -> all.add(new Found(
                            words.get(word),
                            visible.sourceStart(normal.visibleFrom(start)),
                            visible.sourceEnd(normal.visibleTo(end) - 1))));
        });
        all.sort(Comparator.comparingInt(Found::start).thenComparing(Found::end));
        return List.copyOf(all);
    }
}
