package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds words in which characters stand that are only taken for the right ones. Two neighbours of which one is right
 * are the anchor, known beforehand in every form; the rest of the word is compared character by character.
 */
final class LookAlikeWords {

    /** Of more words the forms would take more room than they are worth. */
    private static final int MOST_WORDS = 10_000;
    /** Longer ones are phrases, whose words are found by themselves. */
    private static final int LONGEST = 12;
    /** From here on two characters may be others. */
    private static final int LONG = 4;
    /** So many of those that are taken for a character may stand for it in a short word, and of the everyday ones. */
    private static final int CLOSEST = 4;

    /** A place in a word where two neighbours stand. */
    private record Place(int word, int offset) {}

    private final List<String> words;
    /** For each two neighbours of any word the places where they stand. */
    private final Place[][] places;

    private final FormTable forms;

    /** @param normalised the words as the normaliser leaves them */
    LookAlikeWords(List<String> normalised) {
        words = normalised;
        Map<Integer, List<Place>> neighbours = new LinkedHashMap<>();
        if (normalised.size() <= MOST_WORDS)
            for (int word = 0; word < normalised.size(); word++) addPlaces(word, normalised.get(word), neighbours);
        places = neighbours.values().stream()
                .map(list -> list.toArray(Place[]::new))
                .toArray(Place[][]::new);
        forms = new FormTable(
                forms(neighbours.keySet().stream().mapToInt(Integer::intValue).toArray()));
    }

    private static void addPlaces(int word, String text, Map<Integer, List<Place>> neighbours) {
        if (text.length() < 2 || text.length() > LONGEST) return;
        if (!text.chars().allMatch(Han::isHan)) return;
        for (int i = 0; i + 1 < text.length(); i++)
            neighbours
                    .computeIfAbsent(CharacterTable.pair(text.charAt(i), text.charAt(i + 1)), pair -> new ArrayList<>())
                    .add(new Place(word, i));
    }

    /** Each form of two neighbours with the number of these. */
    private static long[] forms(int[] neighbours) {
        long[] forms = new long[1024];
        int count = 0;
        for (int number = 0; number < neighbours.length; number++) {
            char first = (char) (neighbours[number] >>> Character.SIZE);
            char second = (char) neighbours[number];
            String alikeFirst = LookAlikes.of(first);
            String alikeSecond = LookAlikes.of(second);
            int more = alikeFirst.length() + alikeSecond.length();
            if (count + more > forms.length) forms = Arrays.copyOf(forms, Math.max(2 * forms.length, count + more));
            for (int i = 0; i < alikeFirst.length(); i++)
                forms[count++] = FormTable.entry(CharacterTable.pair(alikeFirst.charAt(i), second), number);
            for (int i = 0; i < alikeSecond.length(); i++)
                forms[count++] = FormTable.entry(CharacterTable.pair(first, alikeSecond.charAt(i)), number);
        }
        return Arrays.copyOf(forms, count);
    }

    void find(NormalText normal, WordMatcher.Sink sink) {
        for (int i = 0; i + 1 < normal.length(); i++) {
            int pair = CharacterTable.pair(normal.charAt(i), normal.charAt(i + 1));
            if (!forms.may(pair)) continue;
            for (int at = forms.first(pair); forms.isOf(at, pair); at++)
                for (Place place : places[forms.number(at)]) tryAt(normal, i, place, sink);
        }
    }

    private void tryAt(NormalText normal, int at, Place place, WordMatcher.Sink sink) {
        String word = words.get(place.word());
        int start = at - place.offset();
        int end = start + word.length();
        if (start < 0 || end > normal.length()) return;
        int others = 0;
        int most = word.length() == 2 ? 1 : 2;
        for (int i = 0; i < word.length(); i++) {
            char seen = normal.charAt(start + i);
            char meant = word.charAt(i);
            if (seen == meant) continue;
            if (++others > most || !LookAlikes.isTakenFor(seen, meant)) return;
        }
        if (place.offset() != anchor(normal, start, word)) return; // tried already, or will be
        if (isDisguise(normal, start, word)) sink.found(place.word(), start, end);
    }

    /** Where in the word the first two neighbours are of which exactly one is right. */
    private static int anchor(NormalText normal, int start, String word) {
        int i = 0;
        while (isRight(normal, start, word, i) == isRight(normal, start, word, i + 1)) i++;
        return i;
    }

    private static boolean isRight(NormalText normal, int start, String word, int index) {
        return normal.charAt(start + index) == word.charAt(index);
    }

    /** What a short word is taken for may stand there by itself: two words that meet, or a name. */
    private static boolean isDisguise(NormalText normal, int start, String word) {
        if (word.length() >= LONG) return true;
        int last = word.length() - 1;
        for (int i = 0; i <= last; i++) {
            if (isRight(normal, start, word, i)) continue;
            if (!isClose(normal.charAt(start + i), word.charAt(i), last)) return false;
            if (areUsual(normal, start + i, start, start + last)) return false;
        }
        boolean short2 = last == 1;
        if ((short2 || !isRight(normal, start, word, 0)) && areWord(normal, start - 1)) return false;
        if ((short2 || !isRight(normal, start, word, last)) && areWord(normal, start + last)) return false;
        return !short2 || !areUsual(normal, start - 1) || !areUsual(normal, start + last);
    }

    private static boolean areUsual(NormalText normal, int at, int first, int last) {
        return (at > first && areUsual(normal, at - 1)) || (at < last && areUsual(normal, at));
    }

    /** Everyday characters stand beside any other, rare ones beside none. */
    private static boolean isClose(char seen, char meant, int last) {
        if (Han.syllable(seen) == Han.NO_SYLLABLE) return true;
        int rank = LookAlikes.of(meant).indexOf(seen);
        if (Han.isEveryday(seen)) return rank < CLOSEST;
        return last > 1 || rank < LookAlikes.close(meant);
    }

    private static boolean areUsual(NormalText normal, int first) {
        return areInside(normal, first) && Neighbours.areUsual(normal.charAt(first), normal.charAt(first + 1));
    }

    private static boolean areWord(NormalText normal, int first) {
        return areInside(normal, first) && Neighbours.areWord(normal.charAt(first), normal.charAt(first + 1));
    }

    private static boolean areInside(NormalText normal, int first) {
        return first >= 0 && first + 1 < normal.length();
    }
}
