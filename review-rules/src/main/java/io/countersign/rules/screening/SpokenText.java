package io.countersign.rules.screening;

import java.util.function.Consumer;

/**
 * A normalised text as it is read aloud: one unit for each syllable, be it written as a character, in letters or as two
 * parts, with nothing between them. Digits and other letters stand for themselves.
 */
final class SpokenText {

    /** Wider gaps are layout, and nobody reads on across them. */
    private static final int WIDEST_GAP = 8;

    private static final char GAP = 0;
    /** Traits of what can neither be doubled nor be a part of a character. */
    private static final int NO_CHARACTER = 0;

    /** No word that is parted by letters or digits is longer. */
    private static final int FAR = 8;

    private final NormalText normal;
    private final char[] sounds;
    /** The character that was written, or 0 for a syllable in letters. */
    private final char[] written;

    private final int[] from;
    private final int[] to;
    /** Whether a phrase ended before the unit, and whether it was written with a trick. */
    private final boolean[] afterEnd;

    private final boolean[] tricked;
    private final boolean withoutFillers;
    private int length;

    private SpokenText(NormalText normal, int most, boolean withoutFillers) {
        this.normal = normal;
        this.withoutFillers = withoutFillers;
        sounds = new char[most];
        written = new char[most];
        from = new int[most];
        to = new int[most];
        afterEnd = new boolean[most];
        tricked = new boolean[most];
    }

    static SpokenText of(NormalText normal) {
        SpokenText spoken = new SpokenText(normal, normal.length(), false);
        spoken.read(0, normal.length());
        return spoken;
    }

    /** Each stretch in which a letter or digit that counts nothing parts two characters, without these. */
    static void withoutFillers(NormalText normal, Consumer<SpokenText> sink) {
        int read = 0;
        for (int i = 1; i + 1 < normal.length(); i++) {
            if (!isFiller(normal, i) || Numbers.counts(normal.charAt(i), normal.charAt(i + 1))) continue;
            int start = Math.max(read, i - FAR);
            int last = i;
            for (int j = i; j < normal.length() && j - last < FAR; j++) if (isFiller(normal, j)) last = j;
            read = Math.min(normal.length(), last + FAR);
            SpokenText spoken = new SpokenText(normal, read - start, true);
            spoken.read(start, read);
            sink.accept(spoken);
            i = read;
        }
    }

    private static boolean isFiller(NormalText normal, int index) {
        return isForeign(normal.charAt(index))
                && index > 0
                && index + 1 < normal.length()
                && Han.isHan(normal.charAt(index - 1))
                && Han.isHan(normal.charAt(index + 1));
    }

    /** Letters, digits, and the syllables of Japanese and Bopomofo. */
    private static boolean isForeign(char unit) {
        if (unit > 0x312F) return false;
        return Sentences.isAsciiAlphanumeric(unit) || (unit >= 0x3040 && unit <= 0x312F);
    }

    /** A digit that counts what follows parts two characters like the end of a phrase. */
    private void read(int start, int end) {
        boolean ended = false;
        boolean filled = false;
        int gap = 0;
        int last = NO_CHARACTER;
        for (int i = start; i < end; ) {
            char unit = normal.charAt(i);
            if (withoutFillers && isFiller(normal, i)) {
                ended |= Numbers.counts(unit, normal.charAt(i + 1));
                filled = true;
                i++;
            } else if (!Han.isWritten(unit)) {
                ended |= endsPhrase(unit);
                if (++gap == WIDEST_GAP) {
                    add(GAP, unit, i, i + 1);
                    last = NO_CHARACTER;
                }
                i++;
            } else {
                if (ended || filled) {
                    afterEnd[length] = ended;
                    tricked[length] = filled;
                    last = NO_CHARACTER;
                }
                ended = false;
                filled = false;
                gap = 0;
                int behind = addRun(i, end, last);
                last = behind > i ? last() : NO_CHARACTER;
                i = behind > i ? behind : addLetters(i, end);
            }
        }
    }

    /**
     * Adds characters and digits up to the next letter, sign or filler; answers where that stands.
     *
     * @param before traits of the unit before, if it can go on
     */
    private int addRun(int start, int end, int before) {
        char[] sounds = this.sounds;
        char[] written = this.written;
        int[] from = this.from;
        int[] to = this.to;
        int last = before;
        int at = length;
        int i = start;
        for (; i < end; i++) {
            char unit = normal.charAt(i);
            int traits = Han.traits(unit);
            if (!Han.isWritten(traits) || Pinyin.isLetter(unit)) break;
            if (withoutFillers && isFiller(normal, i)) break;
            if (last == traits || Han.mayCompose(last, traits)) {
                char whole = written[at - 1] == unit ? unit : Han.composed(written[at - 1], unit);
                if (whole != 0) {
                    written[at - 1] = whole;
                    sounds[at - 1] = Han.syllable(whole);
                    to[at - 1] = i + 1;
                    tricked[at - 1] = true;
                    last = Han.traits(whole);
                    continue;
                }
            }
            char syllable = Han.syllable(traits);
            sounds[at] = syllable == Han.NO_SYLLABLE ? unit : syllable;
            written[at] = unit;
            from[at] = i;
            to[at++] = i + 1;
            last = Han.isCharacter(traits) ? traits : NO_CHARACTER;
        }
        length = at;
        return i;
    }

    /** Traits of the unit that was added last, if it can go on. */
    private int last() {
        int traits = Han.traits(written[length - 1]);
        return Han.isCharacter(traits) ? traits : NO_CHARACTER;
    }

    private static boolean endsPhrase(char unit) {
        return switch (unit) {
            case '\u3002', ',', '.', ';', ':', '!', '?', '\u2026', '\n' -> true;
            default -> false;
        };
    }

    /** Syllables where the whole run of letters can be spelled so, else letter by letter. */
    private int addLetters(int start, int most) {
        int end = start;
        while (end < most && Pinyin.isLetter(normal.charAt(end))) end++;
        if (!Pinyin.maySpell(normal, start, end)) return addOneByOne(start, end);
        int before = length;
        for (int i = start; i < end; ) {
            int width = Pinyin.syllableAt(normal.text(), i, end);
            if (width == 0) {
                length = before;
                return addOneByOne(start, end);
            }
            add(Pinyin.code(normal.text(), i, width), (char) 0, i, i + width);
            i += width;
        }
        if (!isTone(end, most)) return end;
        to[length - 1] = end + 1;
        return end + 1;
    }

    private int addOneByOne(int start, int end) {
        for (int i = start; i < end; i++) add(normal.charAt(i), normal.charAt(i), i, i + 1);
        return end;
    }

    private boolean isTone(int index, int most) {
        if (index >= most || normal.charAt(index) < '0' || normal.charAt(index) > '5') return false;
        return index + 1 == normal.length() || !Character.isDigit(normal.charAt(index + 1));
    }

    private void add(char sound, char unit, int start, int end) {
        sounds[length] = sound;
        written[length] = unit;
        from[length] = start;
        to[length] = end;
        length++;
    }

    int length() {
        return length;
    }

    char sound(int unit) {
        return sounds[unit];
    }

    char written(int unit) {
        return written[unit];
    }

    boolean isAfterEnd(int unit) {
        return afterEnd[unit];
    }

    boolean isTricked(int unit) {
        return tricked[unit];
    }

    /** Whether a digit stands before it that is no tone of the syllable before. */
    boolean isBehindDigit(int unit) {
        if (from[unit] == 0 || !Character.isDigit(normal.charAt(from[unit] - 1))) return false;
        return unit == 0 || to[unit - 1] < from[unit] || written[unit - 1] != 0;
    }

    /** Whether it is written in letters or with a trick. */
    boolean isOdd(int unit) {
        return written[unit] == 0 || tricked[unit];
    }

    /**
     * Whether two characters beside each other never are so in ordinary text. Where two words meet any two may be:
     * there a word ends with the first or begins with the second.
     */
    boolean isUnusual(int unit) {
        char first = written[unit];
        char second = written[unit + 1];
        if (to[unit] != from[unit + 1] || Neighbours.areUsual(first, second)) return false;
        char before = before(unit);
        char behind = behind(unit + 1);
        if (Neighbours.areWord(before, first) || Neighbours.areWord(second, behind)) return false;
        return !Neighbours.areUsual(before, first) || !Neighbours.areUsual(second, behind);
    }

    /** Whether three characters are no words with each other nor with what is beside them, and hardly ever so together. */
    boolean areUnusual(int unit) {
        char first = written[unit];
        char second = written[unit + 1];
        char third = written[unit + 2];
        if (to[unit] != from[unit + 1] || to[unit + 1] != from[unit + 2]) return false;
        char before = before(unit);
        char behind = behind(unit + 2);
        if (Neighbours.areWord(before, first) || Neighbours.areWord(third, behind)) return false;
        if (Neighbours.areWord(first, second) || Neighbours.areWord(second, third)) return false;
        return !Neighbours.areUsual(first, second) || !Neighbours.areUsual(second, third);
    }

    /** What is written directly before it. */
    private char before(int unit) {
        return unit > 0 && to[unit - 1] == from[unit] ? written[unit - 1] : GAP;
    }

    private char behind(int unit) {
        return unit + 1 < length && to[unit] == from[unit + 1] ? written[unit + 1] : GAP;
    }

    /** Whether the word stands as it is from the unit on, with nothing in between. */
    boolean isWritten(String word, int start) {
        if (to[start + word.length() - 1] - from[start] != word.length()) return false;
        for (int i = 0; i < word.length(); i++) if (written[start + i] != word.charAt(i)) return false;
        return true;
    }

    /** The same for a word of up to four characters in one number, the first in the lowest bits; not before the text. */
    boolean isWritten(long word, int start) {
        if (start < 0) return false;
        int i = start;
        for (long left = word; left != 0; left >>>= Character.SIZE, i++)
            if (i == length || written[i] != (char) left) return false;
        return to[i - 1] - from[start] == i - start;
    }

    /** Whether the word stands as it is between the units. */
    boolean holdsPlainly(String word, int start, int end) {
        int last = to[end - 1] - word.length();
        for (int i = from[start]; i <= last; i++) if (normal.holds(word, i)) return true;
        return false;
    }

    /** Whether it was not read so before: where fillers are left out, one must have stood between the units. */
    boolean isNew(int start, int end) {
        if (!withoutFillers) return true;
        for (int i = from[start]; i < to[end - 1]; i++) if (isFiller(normal, i)) return true;
        return false;
    }

    /** Whether no letter or digit is beside it. */
    boolean standsAlone(int unit) {
        int before = from[unit] - 1;
        int behind = to[unit];
        return (before < 0 || !Sentences.isAsciiAlphanumeric(normal.charAt(before)))
                && (behind == normal.length() || !Sentences.isAsciiAlphanumeric(normal.charAt(behind)));
    }

    int normalFrom(int unit) {
        return from[unit];
    }

    int normalTo(int unit) {
        return to[unit];
    }
}
