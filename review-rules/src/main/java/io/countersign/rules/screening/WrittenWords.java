package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds words as they are written, and with two neighbouring characters in each other's place, in one pass. */
final class WrittenWords {

    /** Of shorter words the parts turned round are too often others. */
    private static final int FEWEST = 3;
    /** Longer ones are phrases, whose words are found by themselves. */
    private static final int MOST = 12;

    private final WordMatcher matcher;
    private final int words;
    /** For each form the word that it is written for; the words themselves come first. */
    private final int[] meant;

    /** @param normalised the words as the normaliser leaves them */
    WrittenWords(List<String> normalised) {
        words = normalised.size();
        Map<String, Integer> forms = new LinkedHashMap<>();
        for (int word = 0; word < words; word++) forms.put(normalised.get(word), word);
        for (int word = 0; word < words; word++)
            for (String form : swapped(normalised.get(word))) forms.putIfAbsent(form, word);
        meant = forms.values().stream().mapToInt(Integer::intValue).toArray();
        matcher = new WordMatcher(List.copyOf(forms.keySet()));
    }

    /** Those in which the two do not make another word: 上网 is not 网上. */
    private static List<String> swapped(String word) {
        List<String> forms = new ArrayList<>();
        if (word.length() < FEWEST || word.length() > MOST) return forms;
        for (int i = 0; i + 1 < word.length(); i++) {
            char first = word.charAt(i + 1);
            char second = word.charAt(i);
            if (first == second || !Han.isHan(first) || !Han.isHan(second)) continue;
            boolean usual =
                    word.length() == FEWEST ? Neighbours.areUsual(first, second) : Neighbours.areWord(first, second);
            if (!usual) forms.add(word.substring(0, i) + first + second + word.substring(i + 2));
        }
        return forms;
    }

    void find(NormalText normal, WordMatcher.Sink plain, WordMatcher.Sink swapped) {
        normal.search(matcher, (form, start, end) -> {
            if (form < words) plain.found(form, start, end);
            else swapped.found(meant[form], start, end);
        });
    }
}
