package io.countersign.rules.screening;

import org.jspecify.annotations.Nullable;

/**
 * Which characters stand beside each other in ordinary text: what never does is a word in disguise sooner than one that
 * nobody knows. Tables from public data, see NOTICE.
 */
final class Neighbours {

    /** For each character those with which it makes a common word, and those that follow it otherwise. */
    private static final @Nullable String[] WORDS = read("words.txt");

    private static final @Nullable String[] OTHERS = read("neighbours.txt");

    private Neighbours() {}

    private static @Nullable String[] read(String file) {
        @Nullable String[] followers = new @Nullable String[1 << Character.SIZE];
        for (Line line : Line.read(Lexicon.resource("han/" + file)))
            followers[line.key().charAt(0)] = line.rest();
        return followers;
    }

    /** Whether the two are a common word. */
    static boolean areWord(char first, char second) {
        return holds(WORDS[first], second);
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
