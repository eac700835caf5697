package io.countersign.rules.screening;

/** Syllables of Mandarin in a run of letters. */
final class Pinyin {

    static final int LONGEST = 6;

    /** Of each letter so many bits tell it. */
    private static final int BITS = 5;

    private static final int LETTER = (1 << BITS) - 1;

    private static final CharacterTable CODES = new CharacterTable();

    /** For each letter, one bit for each that may follow it where syllables are written. */
    private static final int[] FOLLOWERS = new int[1 << BITS];

    static {
        Han.syllables().forEach((name, code) -> CODES.put(key(name, 0, name.length()), code));
        int begin = 0;
        for (String name : Han.syllables().keySet()) if (name.length() > 1) begin |= bit(name.charAt(0));
        for (String name : Han.syllables().keySet()) {
            for (int i = 1; i < name.length(); i++) FOLLOWERS[number(name.charAt(i - 1))] |= bit(name.charAt(i));
            FOLLOWERS[number(name.charAt(name.length() - 1))] |= begin;
        }
    }

    private Pinyin() {}

    /**
     * Width of the syllable at the index: the longest behind which a syllable, or the end of the run, follows; 0 where
     * there is none.
     */
    static int syllableAt(String text, int index, int end) {
        int fallback = 0;
        for (int width = Math.min(LONGEST, end - index); width > 1; width--) {
            if (code(text, index, width) == Han.NO_SYLLABLE) continue;
            if (index + width == end || startsSyllable(text, index + width, end)) return width;
            if (fallback == 0) fallback = width;
        }
        return fallback;
    }

    /** A vowel alone is a syllable too, but no writer means one inside a run of letters. */
    private static boolean startsSyllable(String text, int index, int end) {
        for (int width = Math.min(LONGEST, end - index); width > 1; width--)
            if (code(text, index, width) != Han.NO_SYLLABLE) return true;
        return false;
    }

    static boolean isLetter(char unit) {
        return unit >= 'a' && unit <= 'z';
    }

    /** Of two letters or more: a vowel alone is a letter like any other. */
    static boolean isSyllable(String letters) {
        int width = letters.length();
        return width > 1 && width <= LONGEST && code(letters, 0, width) != Han.NO_SYLLABLE;
    }

    /** Whether the letters are how the character is read. */
    static boolean spells(String letters, char unit) {
        return isSyllable(letters) && code(letters, 0, letters.length()) == Han.syllable(unit);
    }

    /** Whether the two are syllables and are read so when nothing stands between them. */
    static boolean mayBeJoined(String first, String second) {
        String both = first + second;
        return isSyllable(first) && isSyllable(second) && syllableAt(both, 0, both.length()) == first.length();
    }

    /** Whether a run of letters may be syllables by what follows each letter: words of other languages rarely are. */
    static boolean maySpell(NormalText text, int start, int end) {
        for (int i = start + 1; i < end; i++)
            if ((FOLLOWERS[number(text.charAt(i - 1))] & bit(text.charAt(i))) == 0) return false;
        return true;
    }

    /** The code of the syllable that these letters spell. */
    static char code(String text, int index, int width) {
        return CODES.get(key(text, index, width));
    }

    private static int number(char letter) {
        return letter & LETTER;
    }

    private static int bit(char letter) {
        return 1 << number(letter);
    }

    private static int key(String text, int index, int width) {
        int key = 0;
        for (int i = index; i < index + width; i++) key = key << BITS | number(text.charAt(i));
        return key;
    }
}
