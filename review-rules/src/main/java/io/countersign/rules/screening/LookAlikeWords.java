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
    /** Words from here on do not stand anywhere by chance. */
    private static final int LONG = 4;
    /** So many characters may be others, one of a pair. */
    private static final int MOST_OTHERS = 2;

    /** Of everyday characters only so many may stand for another one. */
    private static final int CLOSEST = 4;

    /** So many places are asked one question before the next: so their answers do not wait for each other. */
    private static final int AT_ONCE = 256;

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
                if (isOdd(alikeFirst.charAt(i), alikeFirst.charAt(i), second))
                    forms[count++] = FormTable.entry(CharacterTable.pair(alikeFirst.charAt(i), second), number);
            for (int i = 0; i < alikeSecond.length(); i++)
                if (isOdd(alikeSecond.charAt(i), first, alikeSecond.charAt(i)))
                    forms[count++] = FormTable.entry(CharacterTable.pair(first, alikeSecond.charAt(i)), number);
        }
        return Arrays.copyOf(forms, count);
    }

    /** Whether it stands in no ordinary text beside the other: rare characters are usual nowhere. */
    private static boolean isOdd(char seen, char first, char second) {
        return isRare(seen) || !Neighbours.areUsual(first, second);
    }

    private static boolean isRare(char unit) {
        return Han.syllable(unit) == Han.NO_SYLLABLE;
    }

    void find(NormalText normal, WordMatcher.Sink sink) {
        int[] likely = new int[AT_ONCE];
        for (int from = 0; from + 1 < normal.length(); from += AT_ONCE) {
            int noted = normal.likely(forms, from, likely);
            for (int i = 0; i < noted; i++) {
                int at = likely[i];
                int pair = CharacterTable.pair(normal.charAt(at), normal.charAt(at + 1));
                forms.each(pair, number -> {
                    for (Place place : places[number]) tryAt(normal, at, place, sink);
                });
            }
        }
    }

    private void tryAt(NormalText normal, int at, Place place, WordMatcher.Sink sink) {
        String word = words.get(place.word());
        int start = at - place.offset();
        int end = start + word.length();
        if (start < 0 || end > normal.length()) return;
        int others = 0;
        int everyday = 0;
        for (int i = 0; i < word.length(); i++) {
            char seen = normal.charAt(start + i);
            char meant = word.charAt(i);
            if (seen == meant) continue;
            if (!mayBeTaken(seen, meant)) return;
            others++;
            if (Han.isEveryday(seen) && !isClosest(seen, meant)) everyday++;
        }
        if (others > (word.length() == 2 ? 1 : MOST_OTHERS) || everyday == MOST_OTHERS) return;
        if (place.offset() != anchor(normal, start, word)) return; // tried already
        if (word.length() >= LONG || isDisguise(normal, start, word)) sink.found(place.word(), start, end);
    }

    /** Beside an anchor less likeness is enough. */
    private static boolean mayBeTaken(char seen, char meant) {
        return LookAlikes.isTakenFor(seen, meant) || LookAlikes.isTakenFor(meant, seen) || Han.lookAlike(seen, meant);
    }

    /** Where in the word the first two neighbours are that have led here. */
    private static int anchor(NormalText normal, int start, String word) {
        int i = 0;
        while (!isAnchor(normal, start, word, i)) i++;
        return i;
    }

    private static boolean isAnchor(NormalText normal, int start, String word, int index) {
        boolean right = isRight(normal, start, word, index);
        if (right == isRight(normal, start, word, index + 1)) return false;
        int other = right ? index + 1 : index;
        char seen = normal.charAt(start + other);
        return LookAlikes.isTakenFor(seen, word.charAt(other))
                && isOdd(seen, normal.charAt(start + index), normal.charAt(start + index + 1));
    }

    private static boolean isRight(NormalText normal, int start, String word, int index) {
        return normal.charAt(start + index) == word.charAt(index);
    }

    /** What a short word is taken for may stand there by itself: two words that meet, or a name. */
    private static boolean isDisguise(NormalText normal, int start, String word) {
        int last = word.length() - 1;
        for (int i = 0; i <= last; i++)
            if (!isRight(normal, start, word, i) && !isDisguised(normal, start, word, i)) return false;
        boolean pair = last == 1;
        if ((pair || !isRight(normal, start, word, 0)) && areWord(normal, start - 1)) return false;
        if ((pair || !isRight(normal, start, word, last)) && areWord(normal, start + last)) return false;
        return !pair || !areUsual(normal, start - 1) || !areUsual(normal, start + last);
    }

    /** Everyday characters stand beside any other, rare ones beside none. */
    private static boolean isDisguised(NormalText normal, int start, String word, int index) {
        char seen = normal.charAt(start + index);
        if (isRare(seen)) return true;
        char meant = word.charAt(index);
        boolean close = Han.isEveryday(seen) ? isClosest(seen, meant) : word.length() > 2 || isClose(seen, meant);
        return close
                && !(index > 0 && areUsual(normal, start + index - 1))
                && !(index + 1 < word.length() && areUsual(normal, start + index));
    }

    private static boolean isClosest(char seen, char meant) {
        int rank = LookAlikes.of(meant).indexOf(seen);
        return rank >= 0 && rank < CLOSEST;
    }

    private static boolean isClose(char seen, char meant) {
        return LookAlikes.of(meant).indexOf(seen) < LookAlikes.close(meant);
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
