package io.countersign.rules.screening;

/** Syllables of Mandarin in a run of letters. */
final class Pinyin {

    static final int LONGEST = 6;

    private static final CharacterTable CODES = new CharacterTable();

    static {
        Han.syllables().forEach((name, code) -> CODES.put(key(name, 0, name.length()), code));
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

    /** Whether the two are syllables and are read so when nothing stands between them. */
    static boolean mayBeJoined(String first, String second) {
        String both = first + second;
        return isSyllable(first) && isSyllable(second) && syllableAt(both, 0, both.length()) == first.length();
    }

    /** The code of the syllable that these letters spell. */
    static char code(String text, int index, int width) {
        return CODES.get(key(text, index, width));
    }

    /** Five bits for each letter. */
    private static int key(String text, int index, int width) {
        int key = 0;
        for (int i = index; i < index + width; i++) key = key << 5 | (text.charAt(i) & 0x1F);
        return key;
    }
}
