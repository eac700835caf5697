package io.countersign.rules.screening;

import org.jspecify.annotations.Nullable;

/**
 * Which characters stand beside each other in ordinary text: what never does is a word in disguise sooner than one that
 * nobody knows. Tables from public data, see NOTICE.
 */
final class Neighbours {

    /** Two characters that are a common word, which is asked at every sign. */
    private static final CharacterTable WORDS = new CharacterTable();

    /** For each character those that follow it otherwise. */
    private static final @Nullable String[] OTHERS = new @Nullable String[1 << Character.SIZE];

    static {
        for (Line line : Line.read(Lexicon.resource("han/words.txt")))
            for (char second : line.rest().toCharArray())
                WORDS.put(CharacterTable.pair(line.key().charAt(0), second), second);
        for (Line line : Line.read(Lexicon.resource("han/neighbours.txt")))
            OTHERS[line.key().charAt(0)] = line.rest();
    }

    private Neighbours() {}

    /** Whether the two are a common word. */
    static boolean areWord(char first, char second) {
        return WORDS.get(CharacterTable.pair(first, second)) != 0;
    }

    /** Whether the second follows the first in ordinary text, in a word or where two words meet. */
    static boolean areUsual(char first, char second) {
        return areWord(first, second) || holds(OTHERS[first], second);
    }

    /** The followers stand in the order of their codes. */
    private static boolean holds(@Nullable String followers, char unit) {
        if (followers == null) return false;
        int low = 0;
        int high = followers.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (followers.charAt(middle) < unit) low = middle + 1;
            else high = middle;
        }
        return low < followers.length() && followers.charAt(low) == unit;
    }
}
