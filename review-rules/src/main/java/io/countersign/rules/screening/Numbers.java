package io.countersign.rules.screening;

import java.util.Arrays;

/**
 * Reads numbers that are written to be called: a mobile number however its eleven digits are written and divided, and
 * any long number spelled in Chinese digits or with look-alike letters, become plain digits.
 */
final class Numbers {

    private static final int MOBILE = 11;
    private static final int SHORTEST_SPELLED = 6;
    private static final int WIDEST_GAP = 5;
    /** A spelled number is no longer; what follows is another. */
    private static final int WIDEST_SPELLED = 64;

    /** The numeral characters of each digit, plain and financial. */
    private static final String[] NUMERALS = {"0〇零", "1一壹幺", "2二贰", "3三叁", "4四肆", "5五伍", "6六陆", "7七柒", "8八捌", "9九玖"};

    private static final String[] SYLLABLES = {"ling", "yi", "er", "san", "si", "wu", "liu", "qi", "ba", "jiu"};
    /** What radio operators say for 0, 1, 2, 7 and 9. */
    private static final String RADIO = "洞幺两....拐.勾";

    private static final String LOOK_ALIKE = "oli";
    private static final String LOOK_ALIKE_DIGITS = "011";

    /** Zeros that a numeral of hundreds stands for behind a digit. */
    private static final String HUNDREDS = "百千万";

    /** Between the groups of a mobile number they show that something is counted. */
    private static final String COUNTERS = "年月日号元块角分万亿十百千个人名位次届级期章条款项天周岁米斤里路室楼层栋页册版第至到时点秒";

    private static final byte[] NUMERAL_VALUES = new byte[1 << Character.SIZE];
    private static final byte[] SOUND_VALUES = new byte[1 << Character.SIZE];

    static {
        for (char unit = 0; unit < Character.MAX_VALUE; unit++)
            SOUND_VALUES[unit] = Han.isEveryday(unit) ? -1 : soundDigit(Han.syllable(unit));
        for (int digit = 0; digit < RADIO.length(); digit++)
            if (RADIO.charAt(digit) != '.') SOUND_VALUES[RADIO.charAt(digit)] = (byte) digit;
        Arrays.fill(NUMERAL_VALUES, (byte) -1);
        for (int digit = 0; digit < NUMERALS.length; digit++)
            for (char unit : NUMERALS[digit].toCharArray()) NUMERAL_VALUES[unit] = (byte) digit;
    }

    private final NormalText text;
    private final NormalText.Builder output;
    private int copied;

    private Numbers(NormalText text) {
        this.text = text;
        this.output = new NormalText.Builder(text.length());
    }

    static NormalText plain(NormalText text) {
        Numbers numbers = new Numbers(text);
        int end = text.length();
        for (int i = 0; i < end; ) i = numbers.mayStart(i) ? numbers.readAt(i) : i + 1;
        if (numbers.copied == 0) return text;
        numbers.output.addAll(text, numbers.copied, text.length());
        return numbers.output.build();
    }

    /** Reads the number that begins at the index, if one does; answers where to go on. */
    private int readAt(int index) {
        int end = mobileEnd(index, false);
        if (end > 0) {
            output.addAll(text, copied, index);
            mobileEnd(index, true);
            copied = end;
            return end;
        }
        return spelledAt(index);
    }

    private boolean mayStart(int index) {
        char unit = text.charAt(index);
        if (numeral(unit) >= 0) return index == 0 || numeral(text.charAt(index - 1)) < 0;
        return (unit == 'l' || unit == 'i')
                && (index == 0 || !isAscii(text.charAt(index - 1)))
                && index + 1 < text.length()
                && anyDigit(text.charAt(index + 1)) >= 0;
    }

    /** End of the mobile number that begins here, or 0; on request its digits go out. */
    private int mobileEnd(int start, boolean write) {
        int first = anyDigit(text.charAt(start));
        if (first != 1) return 0;
        int digits = 0;
        int group = 0;
        int groups = 1;
        boolean counted = false;
        boolean singles = true;
        int i = start;
        while (i < text.length() && digits < MOBILE) {
            char unit = text.charAt(i);
            int digit = anyDigit(unit);
            if (digit < 0) {
                int behind = gapEnd(i);
                if (behind < 0 || (group == 4 && groups == 1)) return 0;
                counted |= Han.isHan(unit);
                singles &= group == 1;
                if (groups == 1 && counted && group != 3 && group != 1) return 0;
                groups++;
                group = 0;
                i = behind;
                continue;
            }
            if (digits == 1 && digit < 3) return 0;
            int zeros = i + 1 < text.length() && digits > 6 ? HUNDREDS.indexOf(text.charAt(i + 1)) + 1 : 0;
            int width = zeros > 0 ? 2 : 1;
            zeros = zeros > 0 ? zeros + 1 : 0;
            if (write) writeDigits(digit, zeros, i, i + width);
            digits += 1 + zeros;
            group += 1 + zeros;
            i += width;
        }
        boolean whole = digits == MOBILE && (i == text.length() || numeral(text.charAt(i)) < 0);
        return whole && (!counted || singles || groups <= 4) ? i : 0;
    }

    private void writeDigits(int digit, int zeros, int from, int to) {
        output.addRead(String.valueOf((char) ('0' + digit)), text, from, from + 1);
        for (int i = 0; i < zeros; i++) output.addRead("0", text, to - 1, to);
    }

    /** Where the gap between two groups ends, or -1 where the number does. */
    private int gapEnd(int start) {
        int end = start;
        while (end < text.length() && end - start <= WIDEST_GAP && anyDigit(text.charAt(end)) < 0) {
            char unit = text.charAt(end);
            if (unit == VisibleText.BREAK || unit == ':' || COUNTERS.indexOf(unit) >= 0 || isAscii(unit)) return -1;
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
            int digit = numeral(unit) >= 0 ? numeral(unit) : lookAlike(unit);
            if (digit < 0 && (isAscii(unit) || Han.isHan(unit) || unit == VisibleText.BREAK)) break;
            if (digit < 0) continue;
            digits++;
            if (unit >= '0' && unit <= '9') plain++;
            end = i + 1;
        }
        boolean joined = end < text.length() && text.charAt(end) < 0x80 && Character.isLetter(text.charAt(end));
        if (digits < SHORTEST_SPELLED || plain == digits || joined) return start + 1;
        output.addAll(text, copied, start);
        for (int i = start; i < end; i++) {
            char unit = text.charAt(i);
            int digit = numeral(unit) >= 0 ? numeral(unit) : lookAlike(unit);
            if (digit >= 0) writeDigits(digit, 0, i, i + 1);
        }
        copied = end;
        return end;
    }

    private static int numeral(char unit) {
        return NUMERAL_VALUES[unit];
    }

    private static int lookAlike(char unit) {
        int at = LOOK_ALIKE.indexOf(unit);
        return at < 0 ? -1 : LOOK_ALIKE_DIGITS.charAt(at) - '0';
    }

    /** Also by sound alone, which only counts where eleven of them make a mobile number. */
    private static int anyDigit(char unit) {
        int numeral = numeral(unit);
        if (numeral >= 0) return numeral;
        int look = lookAlike(unit);
        return look >= 0 ? look : SOUND_VALUES[unit];
    }

    private static byte soundDigit(char syllable) {
        for (byte digit = 0; syllable != Han.NO_SYLLABLE && digit < SYLLABLES.length; digit++)
            if (syllable == spelled(SYLLABLES[digit])) return digit;
        return -1;
    }

    private static char spelled(String syllable) {
        return Pinyin.code(syllable, 0, syllable.length());
    }

    private static boolean isAscii(char unit) {
        return (unit >= '0' && unit <= '9') || (unit >= 'a' && unit <= 'z');
    }
}
