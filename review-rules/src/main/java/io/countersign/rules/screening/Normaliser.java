package io.countersign.rules.screening;

import java.util.List;
import java.util.Map;

/**
 * Takes disguises off a text and keeps the map. First character by character: NFKC, case, simplified form, digits of
 * any script, look-alike letters, nothing of what is invisible; then what only the neighbours tell, step by step.
 */
final class Normaliser {

    /** Stands for every emoji and symbol. */
    static final char SYMBOL = '\u2022';

    private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202E;
    private static final int POP_DIRECTION = 0x202C;
    /** Begins a character that is written as in source code, with the letter u and its code in four digits. */
    private static final char ESCAPE = '\\';

    private static final int ESCAPED = 6;
    /** Width of a regional indicator. */
    private static final int INDICATOR = 2;

    /** Vowels with the marks of tones. */
    private static final String TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";

    private final CharacterForms forms;
    private final StandIns standIns;
    private final ContextReadings readings;

    /**
     * @param variants a character and what it is to be read as
     * @param readings what is to be read otherwise only in some neighbourhood
     */
    Normaliser(Map<Integer, String> variants, List<ContextReading> readings) {
        this.forms = new CharacterForms(
                variants, ESCAPE + TONED + Pictures.LETTERED_UNITS + Bopomofo.UNITS + StandIns.UNITS);
        this.standIns = new StandIns(forms);
        this.readings = new ContextReadings(readings);
    }

    NormalText normalise(VisibleText visible) {
        NormalText text = Separators.drop(Repeats.collapse(Faces.blank(byCharacter(visible))));
        return Numbers.plain(LabelledNumbers.plain(readings.apply(Backwards.turn(text)), visible), visible);
    }

    /** For words of the lexicon, so that word and text meet in the same form. */
    String normalise(String word) {
        return normalise(VisibleText.ofPlain(word)).text();
    }

    private NormalText byCharacter(VisibleText visible) {
        NormalText.Builder output = new NormalText.Builder(visible.length());
        for (int i = output.addPlain(visible, 0, forms.plain()); i < visible.length(); )
            i = output.addPlain(visible, addOther(output, visible, i), forms.plain());
        return output.build();
    }

    /** Adds what has no plain form; answers where it ends. */
    private int addOther(NormalText.Builder output, VisibleText visible, int start) {
        int point = visible.codePointAt(start);
        int end = start + Character.charCount(point);
        if (point == RIGHT_TO_LEFT_OVERRIDE) return addMirrored(output, visible, end);
        if (Pictures.isIndicator(point)) return addIndicators(output, visible, start);
        if (TONED.indexOf(point) >= 0) return addToned(output, visible, start);
        if (Bopomofo.isSign(point)) return addBopomofo(output, visible, start);
        if (StandIns.has(point)) return standIns.add(output, visible, start);
        if (Pictures.isLettered(point) && Sides.at(output, visible, end, forms).areParted(forms.form(point)))
            point = SYMBOL;
        char escaped = point == ESCAPE ? escaped(visible, end) : 0;
        if (escaped != 0) {
            end = start + ESCAPED;
            point = escaped;
        }
        output.addAll(forms.form(point), start, end);
        return end;
    }

    /** Adds the indicators that begin here: flags where all pairs are some, as devices show them, else letters. */
    private int addIndicators(NormalText.Builder output, VisibleText visible, int start) {
        int end = start;
        boolean flags = true;
        for (int first = 0;
                end < visible.length() && Pictures.isIndicator(visible.codePointAt(end));
                end += INDICATOR) {
            int point = visible.codePointAt(end);
            if (first != 0) flags &= Pictures.isFlag(first, point);
            first = first == 0 ? point : 0;
        }
        flags &= (end - start) % (2 * INDICATOR) == 0;
        int width = flags ? 2 * INDICATOR : INDICATOR;
        for (int i = start; i < end; i += width)
            output.addAll(flags ? String.valueOf(SYMBOL) : forms.form(visible.codePointAt(i)), i, i + width);
        return end;
    }

    /**
     * Adds what is left of a syllable from its vowel on; a space behind it is left out where another such syllable
     * follows: names are written without the marks of tones.
     */
    private int addToned(NormalText.Builder output, VisibleText visible, int vowel) {
        int start = vowel;
        while (vowel - start < Pinyin.LONGEST && start > 0 && isLetter(visible, start - 1)) start--;
        int end = syllableEnd(visible, vowel + 1);
        int next = end + 1;
        int second = syllableEnd(visible, next);
        boolean toned = isSpace(visible, end) && isToned(visible, second);
        if (toned
                && Pinyin.mayBeJoined(
                        letters(visible, start, end), letters(visible, next, syllableEnd(visible, second + 1)))) {
            for (int i = vowel; i < end; i++) addForm(output, visible.charAt(i), i, i + 1);
            return next;
        }
        addForm(output, visible.charAt(vowel), vowel, vowel + 1);
        return vowel + 1;
    }

    /** Adds the letters of a syllable, nothing where it only says how the character before it is read. */
    private int addBopomofo(NormalText.Builder output, VisibleText visible, int start) {
        Bopomofo.Syllable syllable = Bopomofo.at(visible, start);
        String letters = syllable.letters();
        int end = syllable.end();
        if (letters.isEmpty()) {
            if (StandIns.has(visible.charAt(start))) return standIns.add(output, visible, start);
            addForm(output, visible.charAt(start), start, start + 1);
            return start + 1;
        }
        if (output.length() == 0 || !Pinyin.spells(letters, output.charAt(output.length() - 1)))
            output.addAll(letters, start, end);
        boolean another =
                isSpace(visible, end) && end + 1 < visible.length() && Bopomofo.isSign(visible.charAt(end + 1));
        return another ? end + 1 : end;
    }

    private int syllableEnd(VisibleText visible, int start) {
        int end = start;
        while (end - start < Pinyin.LONGEST && isLetter(visible, end)) end++;
        return end;
    }

    private boolean isLetter(VisibleText visible, int index) {
        return index < visible.length() && Pinyin.isLetter(forms.plain(visible.charAt(index)));
    }

    /** One that is written: annotations above different characters are parted by none. */
    private boolean isSpace(VisibleText visible, int index) {
        return index < visible.length()
                && forms.plain(visible.charAt(index)) == ' '
                && visible.sourceStart(index) < visible.sourceEnd(index);
    }

    private static boolean isToned(VisibleText visible, int index) {
        return index < visible.length() && TONED.indexOf(visible.charAt(index)) >= 0;
    }

    private String letters(VisibleText visible, int start, int end) {
        StringBuilder letters = new StringBuilder();
        for (int i = start; i < end; i++) letters.append(forms.form(visible.charAt(i)));
        return letters.toString();
    }

    /** What stands behind the sign of escape, or 0 where that is no character beyond ASCII. */
    private static char escaped(VisibleText visible, int start) {
        if (start + ESCAPED > visible.length() + 1 || visible.charAt(start) != 'u') return 0;
        int code = 0;
        for (int i = start + 1; i < start + ESCAPED - 1; i++) {
            int digit = Character.digit(visible.charAt(i), 16);
            if (digit < 0) return 0;
            code = code << 4 | digit;
        }
        return code > 0x7F && !Character.isSurrogate((char) code) ? (char) code : 0;
    }

    /** What is shown from right to left is read as it is shown; answers where the override ends. */
    private int addMirrored(NormalText.Builder output, VisibleText visible, int start) {
        int end = start;
        while (end < visible.length() && !endsMirror(visible.codePointAt(end)))
            end += Character.charCount(visible.codePointAt(end));
        for (int i = end; i > start; ) {
            int point = visible.codePointBefore(i);
            i -= Character.charCount(point);
            addForm(output, point, i, i + Character.charCount(point));
        }
        return end;
    }

    private static boolean endsMirror(int point) {
        return point == POP_DIRECTION || point == RIGHT_TO_LEFT_OVERRIDE || point == VisibleText.BREAK;
    }

    private void addForm(NormalText.Builder output, int point, int from, int to) {
        char plain = forms.plain(point);
        if (plain != 0) output.add(plain, from, to);
        else output.addAll(forms.form(point), from, to);
    }
}
