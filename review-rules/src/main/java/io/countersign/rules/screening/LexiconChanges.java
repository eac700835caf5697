package io.countersign.rules.screening;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a school does differently from the standard lexicon: words by the sign that they stand for. Phrases in which a
 * commercial word is none are words of the sign {@link #ALLOW}.
 *
 * @param added words that the standard lacks
 * @param removed words of the standard that say nothing here
 */
public record LexiconChanges(Map<String, List<String>> added, Map<String, List<String>> removed) {

    /** The sign whose words beat every shorter finding inside them. */
    public static final String ALLOW = Signs.ALLOW;

    public static final LexiconChanges NONE = new LexiconChanges(Map.of(), Map.of());

    public LexiconChanges {
        added = sorted(added);
        removed = sorted(removed);
    }

    /** The signs that are changed, in their order. */
    public List<String> signs() {
        return Stream.concat(added.keySet().stream(), removed.keySet().stream())
                .sorted()
                .distinct()
                .toList();
    }

    public List<String> added(String sign) {
        return added.getOrDefault(sign, List.of());
    }

    public List<String> removed(String sign) {
        return removed.getOrDefault(sign, List.of());
    }

    private static Map<String, List<String>> sorted(Map<String, List<String>> words) {
        Map<String, List<String>> sorted = new TreeMap<>();
        words.forEach((sign, list) -> {
            if (!list.isEmpty()) sorted.put(sign, List.copyOf(new TreeSet<>(list)));
        });
        return Collections.unmodifiableMap(sorted);
    }
}
