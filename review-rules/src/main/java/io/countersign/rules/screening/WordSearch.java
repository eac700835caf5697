package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds given words in a text under any disguise that the screen sees through, at their place in the source. */
public final class WordSearch {

    private final Normaliser normaliser;
    /** The words that are one and the same after normalisation, as they were given. */
    private final List<List<String>> given;

    private final WrittenWords written;
    private final LookAlikeWords alike;
    private final SpokenWords spoken;

    WordSearch(Collection<String> words, Normaliser normaliser) {
        this.normaliser = normaliser;
        Map<String, List<String>> byForm = new LinkedHashMap<>();
        words.stream()
                .distinct()
                .forEach(word -> byForm.computeIfAbsent(normaliser.normalise(word), form -> new ArrayList<>())
                        .add(word));
        byForm.keySet().removeIf(String::isBlank);
        given = List.copyOf(byForm.values());
        List<String> forms = List.copyOf(byForm.keySet());
        written = new WrittenWords(forms);
        alike = new LookAlikeWords(forms);
        spoken = new SpokenWords(forms);
    }

    /** A word found and its UTF-16 place in the source. */
    public record Found(String word, int start, int end) {}

    public List<Found> inText(String text) {
        return find(Screening.visible(text, false));
    }

    public List<Found> inHtml(String html) {
        return find(Screening.visible(html, true));
    }

    private List<Found> find(List<VisibleText> texts) {
        List<Found> all = new ArrayList<>();
        texts.forEach(visible -> {
            NormalText normal = normaliser.normalise(visible);
            WordMatcher.Sink sink = (word, start, end) -> add(all, word, visible, normal, start, end);
            written.find(normal, sink, sink);
            alike.find(normal, sink);
            spoken.find(normal, sink);
        });
        all.sort(Comparator.comparingInt(Found::start).thenComparing(Found::end));
        return all.stream().distinct().toList();
    }

    private void add(List<Found> found, int word, VisibleText visible, NormalText normal, int start, int end) {
        int from = visible.sourceStart(normal.visibleFrom(start, end));
        int to = visible.sourceEnd(normal.visibleTo(start, end) - 1);
        for (String one : given.get(word)) found.add(new Found(one, from, to));
    }
}
