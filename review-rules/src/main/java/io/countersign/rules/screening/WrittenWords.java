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
    /** Up to here the forms only write numerals otherwise. */
    private final int numerals;
    /** For each form the word that it is written for; the words themselves come first. */
    private final int[] meant;

    /** @param normalised the words as the normaliser leaves them */
    WrittenWords(List<String> normalised) {
        words = normalised.size();
        Map<String, Integer> forms = new LinkedHashMap<>();
        for (int word = 0; word < words; word++) forms.put(normalised.get(word), word);
        for (int word = 0; word < words; word++)
            for (String form : NumeralForms.of(normalised.get(word))) forms.putIfAbsent(form, word);
        numerals = forms.size();
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

    /** Whether a numeral at either end goes on beyond it, a point between. */
    private static boolean isPartOfNumber(NormalText text, int start, int end) {
        boolean before = isDigit(text, start) && (isDigit(text, start - 1) || isPoint(text, start - 1, start - 2));
        return before || (isDigit(text, end - 1) && (isDigit(text, end) || isPoint(text, end, end + 1)));
    }

    private static boolean isPoint(NormalText text, int index, int beyond) {
        return index >= 0 && index < text.length() && text.charAt(index) == '.' && isDigit(text, beyond);
    }

    private static boolean isDigit(NormalText text, int index) {
        return index >= 0 && index < text.length() && Character.isDigit(text.charAt(index));
    }

    void find(NormalText normal, WordMatcher.Sink plain, WordMatcher.Sink swapped) {
        normal.search(matcher, (form, start, end) -> {
            if (form < words) plain.found(form, start, end);
            else if (form < numerals && isPartOfNumber(normal, start, end)) return;
            else if (form < numerals) plain.found(meant[form], start, end);
            else swapped.found(meant[form], start, end);
        });
    }
}
