package io.countersign.rules.screening;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads numbers that are written to be called: a mobile number however its eleven digits are written and divided, and
 * any long number spelled in Chinese digits or with look-alike letters, become plain digits.
 */
final class Numbers {

    /** Digits of a mobile number. */
    static final int MOBILE = 11;

    private static final int SHORTEST_SPELLED = 6;
    private static final int WIDEST_GAP = 5;
    /** A spelled number is no longer; what follows is another. */
    private static final int WIDEST_SPELLED = 64;

    /** The numeral characters of each digit: plain, financial and as radio operators say them. */
    private static final String[] NUMERALS = {"0〇零洞", "1一壹幺", "2二贰两", "3三叁", "4四肆", "5五伍", "6六陆", "7七柒拐", "8八捌", "9九玖勾"
    };

    /** How each digit is said, and what is said for 1 where that could be taken for 7. */
    static final List<String> SPOKEN = List.of("ling", "yi", "er", "san", "si", "wu", "liu", "qi", "ba", "jiu");

    static final String SPOKEN_ONE = "yao";
    private static final String SYLLABLES =
            SPOKEN.stream().map(Numbers::spelled).collect(Collectors.joining());
    private static final String SECOND_ONE = spelled(SPOKEN_ONE);
    /** Stands in no word. */
    private static final char ROUND_ZERO = '〇';
    /** Has no syllable of its own where it ends a word, as mostly. */
    private static final char SPOKEN_TWO = '儿';

    /** Said inside a number, it is no digit of it. */
    private static final char LEAVE_OUT = '删';

    /** Letters that look like 0 and 1, wherever they stand among digits. */
    private static final String LOOK_LIKE_ZERO = "o";

    private static final String LOOK_LIKE_ONE = "li";
    private static final int FEWEST_UNMASKED = 2;
    /** Behind the letters of an account a number may be shorter. */
    private static final int SHORTEST_BEHIND_LETTERS = 3;

    /** Zeros that a numeral of hundreds stands for behind a digit. */
    private static final String HUNDREDS = "百千万";

    /** Between the groups of a mobile number they show that something is counted. */
    private static final String COUNTERS = "年月日号元块角分万亿十百千个人名位次届级期章条款项天周岁米斤里路室楼层栋页册版第至到时点秒";

    /** What each character is as a digit, or -1: by itself, also by its look, and also by its sound alone. */
    private static final byte[] NUMERAL_VALUES = numeralValues();

    private static final byte[] SOUND_VALUES = with(NUMERAL_VALUES, soundValues(SYLLABLES, SECOND_ONE));
    private static final byte[] WRITTEN_VALUES = with(NUMERAL_VALUES, lookAlikes());
    private static final byte[] ANY_VALUES = with(WRITTEN_VALUES, rareOf(SOUND_VALUES));

    /** What no spelled number goes on behind: two numbers with a colon are a time. */
    private static final UnitSet ENDS = UnitSet.of(":" + VisibleText.BREAK);
    /** Whether a number may begin with a character: of most characters nothing else is asked. */
    private static final UnitSet BEGINS = begins(NUMERAL_VALUES, SOUND_VALUES, WRITTEN_VALUES);

    private final NormalText text;
    private final Rewriting rewriting;

    private final MaskedDigits maskedDigits;

    private Numbers(NormalText text, VisibleText visible) {
        this.text = text;
        this.rewriting = new Rewriting(text);
        this.maskedDigits = new MaskedDigits(text, visible);
    }

    static NormalText plain(NormalText text, VisibleText visible) {
        Numbers numbers = new Numbers(text, visible);
        for (int i = text.next(BEGINS, 0); i < text.length(); )
            i = text.next(BEGINS, numbers.mayStart(i) ? numbers.readAt(i) : i + 1);
        return numbers.rewriting.result();
    }

    /** Reads the number that begins at the index, if one does; answers where to go on. */
    private int readAt(int index) {
        if (isSounded(index)) return writeMobile(index, false);
        if (numeral(text.charAt(index)) < 0 && !Sentences.isAsciiAlphanumeric(text.charAt(index))) return index + 1;
        int end = mobileEnd(index, false);
        if (end > 0) {
            rewriting.takeOver(index);
            mobileEnd(index, true);
            rewriting.skipTo(end);
            return end;
        }
        if (isMasked(index)) return writeMobile(index, true);
        return numeral(text.charAt(index)) < 0 ? index + 1 : spelledAt(index);
    }

    /** Whether the first is a digit that tells how many there are of the second. */
    static boolean counts(char unit, char next) {
        return isPlain(unit) && isCounter(next);
    }

    private boolean mayStart(int index) {
        char unit = text.charAt(index);
        if (index == 0) return true;
        char before = text.charAt(index - 1);
        if (isPlain(unit)) return !isPlain(before);
        return numeral(unit) >= 0
                ? numeral(before) < 0
                : !Sentences.isAsciiAlphanumeric(unit) || !Sentences.isAsciiAlphanumeric(before);
    }

    /** Whether eleven letters and digits in a row are a mobile number. */
    private boolean isMasked(int start) {
        int end = start + MOBILE;
        if (end > text.length() || (end < text.length() && Sentences.isAsciiAlphanumeric(text.charAt(end))))
            return false;
        if (start > 0 && Sentences.isAsciiAlphanumeric(text.charAt(start - 1))) return false;
        int plain = 0;
        for (int i = start; i < end; i++) {
            int digit = digit(i, true);
            if (!Sentences.isAsciiAlphanumeric(text.charAt(i)) || digit < 0 || !fits(digit, i - start)) return false;
            if (isPlain(text.charAt(i))) plain++;
        }
        return plain >= FEWEST_UNMASKED && plain < MOBILE;
    }

    /** Whether eleven characters in a row sound like a mobile number: so many hardly come together otherwise. */
    private boolean isSounded(int start) {
        int end = start + MOBILE;
        if (end > text.length() || (end < text.length() && SOUND_VALUES[text.charAt(end)] >= 0)) return false;
        for (int i = start; i < end; i++) {
            int digit = SOUND_VALUES[text.charAt(i)];
            if (digit < 0 || !fits(digit, i - start)) return false;
        }
        return true;
    }

    private static boolean fits(int digit, int place) {
        return place == 0 ? digit == 1 : place > 1 || digit >= 3;
    }

    private int writeMobile(int start, boolean masked) {
        int end = start + MOBILE;
        rewriting.takeOver(start);
        for (int i = start; i < end; i++) writeDigits(digit(i, masked), 0, i, i + 1);
        rewriting.skipTo(end);
        return end;
    }

    private int digit(int index, boolean masked) {
        int digit = masked ? maskedDigits.letterAt(index) : -1;
        return digit < 0 ? SOUND_VALUES[text.charAt(index)] : digit;
    }

    /** End of the mobile number that begins here, or 0; on request its digits go out. */
    private int mobileEnd(int start, boolean write) {
        int first = anyDigit(text.charAt(start));
        if (first != 1) return 0;
        MobileGroups groups = new MobileGroups(text, start);
        int i = start;
        while (i < text.length() && groups.digits() < MOBILE) {
            int digit = anyDigit(text.charAt(i));
            if (digit < 0) {
                int behind = gapEnd(i);
                if (behind < 0 || !groups.mayEnd(i, behind)) return 0;
                i = behind;
                continue;
            }
            if (groups.digits() == 1 && digit < 3) return 0;
            int zeros = i + 1 < text.length() && groups.digits() > 6 ? HUNDREDS.indexOf(text.charAt(i + 1)) + 1 : 0;
            int width = zeros > 0 ? 2 : 1;
            zeros = zeros > 0 ? zeros + 1 : 0;
            if (write) writeDigits(digit, zeros, i, i + width);
            groups.add(1 + zeros);
            i += width;
        }
        return groups.digits() == MOBILE && !goesOn(i) && groups.areOfMobile(i) ? i : 0;
    }

    /** A plain digit behind the digits belongs to them, one in characters only where they are written so too. */
    private boolean goesOn(int index) {
        if (index == text.length() || numeral(text.charAt(index)) < 0) return false;
        return isPlain(text.charAt(index)) || !isPlain(text.charAt(index - 1));
    }

    private void writeDigits(int digit, int zeros, int from, int to) {
        rewriting.addRead((char) ('0' + digit), from, from + 1);
        for (int i = 0; i < zeros; i++) rewriting.addRead('0', to - 1, to);
    }

    /** Where the gap between two groups ends, or -1 where the number does. */
    private int gapEnd(int start) {
        int end = start;
        boolean line = text.charAt(start) == VisibleText.BREAK;
        while (end < text.length() && end - start <= WIDEST_GAP && anyDigit(text.charAt(end)) < 0) {
            char unit = text.charAt(end);
            if (line != (unit == VisibleText.BREAK)
                    || unit == ':'
                    || isCounter(unit)
                    || Sentences.isAsciiAlphanumeric(unit)) return -1;
            end++;
        }
        return end < text.length() && end - start <= WIDEST_GAP ? end : -1;
    }

    /** A long number in Chinese digits or with letters for digits; signs may stand between. */
    private int spelledAt(int start) {
        int end = start;
        int digits = 0;
        int plain = 0;
        for (int i = start; i < text.length() && i - end <= 1 && i - start < WIDEST_SPELLED; i++) {
            char unit = text.charAt(i);
            int digit = WRITTEN_VALUES[unit];
            if (digit < 0 && (Sentences.isAsciiAlphanumeric(unit) || Han.isHan(unit) || ENDS.has(unit))) break;
            if (digit < 0) continue;
            digits++;
            if (isPlain(unit)) plain++;
            end = i + 1;
        }
        boolean joined = end < text.length() && text.charAt(end) < 0x80 && Character.isLetter(text.charAt(end));
        if (digits < SHORTEST_SPELLED && !isInAccount(start, end)) return start + 1;
        if (plain == digits || joined) return start + 1;
        if (isAppended(start, end, digits, plain)) return isOfWord(text.charAt(start)) ? start + 1 : end;
        rewriting.takeOver(start);
        for (int i = start; i < end; i++) {
            char unit = text.charAt(i);
            int digit = WRITTEN_VALUES[unit];
            if (digit >= 0) writeDigits(digit, 0, i, i + 1);
        }
        rewriting.skipTo(end);
        return end;
    }

    /** Numerals directly behind the letters of an account. */
    private boolean isInAccount(int start, int end) {
        if (start == 0 || end - start < SHORTEST_BEHIND_LETTERS) return false;
        char before = text.charAt(start - 1);
        if (before != '_' && before != '-' && (!Sentences.isAsciiAlphanumeric(before) || isPlain(before))) return false;
        for (int i = start; i < end; i++) if (numeral(text.charAt(i)) < 0) return false;
        return true;
    }

    /** Plain digits beside which other words begin or end with a numeral, as in 周五9:00. */
    private boolean isAppended(int start, int end, int digits, int plain) {
        int edges = (isOfWord(text.charAt(start)) ? 1 : 0) + (isOfWord(text.charAt(end - 1)) ? 1 : 0);
        if (plain < SHORTEST_SPELLED || plain != digits - edges) return false;
        int signs = 0;
        int hyphens = 0;
        for (int i = start; i < end; i++) {
            if (WRITTEN_VALUES[text.charAt(i)] < 0) signs++;
            if (text.charAt(i) == '-') hyphens++;
        }
        return signs == 0 || signs > hyphens;
    }

    private static boolean isOfWord(char unit) {
        return !isPlain(unit) && unit != ROUND_ZERO;
    }

    static boolean isPlain(char unit) {
        return unit >= '0' && unit <= '9';
    }

    private static int numeral(char unit) {
        return NUMERAL_VALUES[unit];
    }

    /** Also by sound alone, which only counts where eleven of them make a mobile number. */
    private static int anyDigit(char unit) {
        return ANY_VALUES[unit];
    }

    /** What a character is as a digit if only its sound counts, or -1. */
    static int soundDigit(char unit) {
        return SOUND_VALUES[unit];
    }

    static boolean isNumeral(char unit) {
        return numeral(unit) >= 0;
    }

    static boolean isCounter(char unit) {
        return COUNTERS.indexOf(unit) >= 0;
    }

    private static byte[] none() {
        byte[] values = new byte[1 << Character.SIZE];
        Arrays.fill(values, (byte) -1);
        return values;
    }

    private static byte[] numeralValues() {
        byte[] values = none();
        for (int digit = 0; digit < NUMERALS.length; digit++)
            for (char unit : NUMERALS[digit].toCharArray()) values[unit] = (byte) digit;
        return values;
    }

    private static byte[] lookAlikes() {
        byte[] values = none();
        for (char unit : LOOK_LIKE_ZERO.toCharArray()) values[unit] = 0;
        for (char unit : LOOK_LIKE_ONE.toCharArray()) values[unit] = 1;
        return values;
    }

    private static byte[] soundValues(String syllables, String secondOne) {
        byte[] values = none();
        for (int unit = 0; unit < values.length; unit++) {
            char syllable = Han.syllable((char) unit);
            if (syllable == Han.NO_SYLLABLE) continue;
            values[unit] = (byte) (secondOne.indexOf(syllable) >= 0 ? 1 : syllables.indexOf(syllable));
        }
        values[SPOKEN_TWO] = 2;
        values[LEAVE_OUT] = -1;
        return values;
    }

    /** Of those that stand everywhere none. */
    private static byte[] rareOf(byte[] values) {
        byte[] rare = values.clone();
        for (int unit = 0; unit < rare.length; unit++) if (Han.isEveryday((char) unit)) rare[unit] = -1;
        return rare;
    }

    /** The first, and where these say nothing the others. */
    private static byte[] with(byte[] first, byte[] others) {
        byte[] both = first.clone();
        for (int unit = 0; unit < both.length; unit++) if (both[unit] < 0) both[unit] = others[unit];
        return both;
    }

    private static UnitSet begins(byte[] numerals, byte[] sounds, byte[] written) {
        return UnitSet.of(unit -> numerals[unit] >= 0 || sounds[unit] == 1 || written[unit] == 1);
    }

    private static String spelled(String syllable) {
        return String.valueOf(Pinyin.code(syllable, 0, syllable.length()));
    }
}
