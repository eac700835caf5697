package io.countersign.rules.screening;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Signs and syllables of Japanese that stand for a character of the same look or meaning: they do where the character is
 * a word, or a part of one, with what is beside it, and what is on either side of it does not go together.
 */
final class StandIns {

    private static final int FIRST_KANA = 0x3040;
    private static final int LAST_KANA = 0x30FF;

    private static final char ADDED = '加';
    /** Behind a plus sign they are told by the readings. */
    private static final UnitSet ACCOUNTS = UnitSet.of("微薇威维卫徽信扣群");

    private static final Map<Integer, Character> MEANT = new HashMap<>();

    static {
        for (Line line : Line.read(Lexicon.resource("han/signs.txt")))
            line.rest()
                    .codePoints()
                    .forEach(point -> MEANT.put(point, line.key().charAt(0)));
    }

    /** Those of the first plane. */
    static final String UNITS = MEANT.keySet().stream()
            .filter(Character::isBmpCodePoint)
            .map(Character::toString)
            .collect(Collectors.joining());

    private final CharacterForms forms;

    StandIns(CharacterForms forms) {
        this.forms = forms;
    }

    static boolean has(int point) {
        return MEANT.containsKey(point);
    }

    /** Adds a sign as what it stands for, two that are the parts of a character as that, or else as it is. */
    int add(NormalText.Builder output, VisibleText visible, int start) {
        int point = visible.codePointAt(start);
        int end = start + Character.charCount(point);
        char whole = isKana(point) && end < visible.length() ? composed(point, visible.charAt(end)) : 0;
        if (whole != 0 && isAmongCharacters(output, visible, start, end + 1)) {
            output.add(whole, start, end + 1);
            return end + 1;
        }
        char meant = meant(point);
        if (stands(output, visible, start, end, meant)) output.add(meant, start, end);
        else output.addAll(forms.form(point), start, end);
        return end;
    }

    private boolean isAmongCharacters(NormalText.Builder output, VisibleText visible, int start, int end) {
        return !isKanaAt(visible, start - 1)
                && !isKanaAt(visible, end)
                && Sides.at(output, visible, end, forms).holdCharacter();
    }

    private static char composed(int first, char second) {
        return isKana(second) ? Han.composed(meant(first), meant(second)) : 0;
    }

    private static char meant(int point) {
        return MEANT.getOrDefault(point, (char) 0);
    }

    /** Syllables of Japanese among others are what they are, and so are signs behind letters and digits. */
    private boolean stands(NormalText.Builder output, VisibleText visible, int start, int end, char meant) {
        boolean kana = isKana(visible.charAt(start));
        if (kana && (isKanaAt(visible, start - 1) || isKanaAt(visible, end))) return false;
        if (output.length() > 0 && Sentences.isAsciiAlphanumeric(output.charAt(output.length() - 1))) return false;
        Sides sides = Sides.at(output, visible, end, forms);
        if (meant == ADDED && ACCOUNTS.has(sides.behind())) return false;
        return sides.makeWordWith(meant) || (kana && sides.makeCharacterWith(meant));
    }

    private static boolean isKanaAt(VisibleText visible, int index) {
        return index >= 0 && index < visible.length() && isKana(visible.charAt(index));
    }

    private static boolean isKana(int point) {
        return point >= FIRST_KANA && point <= LAST_KANA;
    }
}
