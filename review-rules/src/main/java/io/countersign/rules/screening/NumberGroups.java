package io.countersign.rules.screening;

import java.util.List;

/** Finds where a labelled number ends whose groups of digits words, signs or ends of lines divide. */
final class NumberGroups {

    private static final int SHORTEST = 7;
    private static final int LONGEST = 13;
    /** Longer groups may be whole numbers by themselves. */
    private static final int LONGEST_GROUP = 5;

    private static final int FEWEST = 3;
    /** So many digits groups have on the average where different signs divide them. */
    private static final int WIDEST_MOBILE = 3;

    private static final int WIDEST_OTHER = 2;
    private static final int LONGEST_DAY = 2;
    private static final int WIDEST_WORD = 4;
    private static final int WIDEST_SIGN = 3;

    /** Only said, they may stand between single digits. */
    private static final UnitSet PARTICLES = UnitSet.of("啊哦呢呀嗯哈吧嘛哎诶欸呃喔噢哟嘿啦唉额");

    private static final UnitSet SIGNS = UnitSet.of(" -~—–_.*/|=+<>()[]【】" + Normaliser.SYMBOL + VisibleText.BREAK);
    /** What is to be left out of a number, said inside it; the longer ones first. */
    private static final List<String> NOTES = List.of("删除", "删掉", "去掉", "去除", "删", "#");

    /** What a note may name. */
    private static final List<String> NOTED = List.of("汉字", "中文", "文字");

    private static final UnitSet BRACKETS = UnitSet.of("()[]【】{}");

    private final NormalText text;

    NumberGroups(NormalText text) {
        this.text = text;
    }

    /**
     * Where the number ends that begins here, or 0 if none does.
     *
     * @param member whether it may be one of a member beside a mobile number
     */
    int end(int start, boolean member) {
        int first = groupEnd(start);
        if (first == start || text.charAt(start) == '0' || isYear(start, first)) return 0;
        int noted = notedEnd(start, first, member);
        if (noted > 0) return noted;
        if (first - start > LONGEST_GROUP) return hyphenedEnd(start, first, member);
        int parted = partedEnd(start, first, member);
        if (parted > 0) return parted;
        int divided = dividedEnd(start, first, member);
        return divided > 0 ? divided : hyphenedEnd(start, first, member);
    }

    /** Whether other digits follow behind a sign, a note or on the next line. */
    boolean isDivided(int end) {
        int next = Math.max(signsEnd(end), noteEnd(end));
        return next > end && next < text.length() && Numbers.isPlain(text.charAt(next));
    }

    private boolean isWhole(int start, int digits, boolean member) {
        if (digits == Numbers.MOBILE) return text.charAt(start) == '1';
        return member && digits >= SHORTEST && digits < Numbers.MOBILE;
    }

    /** Where a number ends out of which something is to be left. */
    private int notedEnd(int start, int first, boolean member) {
        int end = first;
        int digits = end - start;
        for (int next = noteEnd(end);
                next > end && groupEnd(next) > next && digits <= Numbers.MOBILE;
                next = noteEnd(end)) {
            end = groupEnd(next);
            digits += end - next;
        }
        return end > first && !goesOn(end) && isWhole(start, digits, member) ? end : 0;
    }

    private int noteEnd(int start) {
        int end = start;
        if (end < text.length() && BRACKETS.has(text.charAt(end))) end++;
        int note = end;
        end = behind(NOTES, end);
        if (end == note) return start;
        end = behind(NOTED, end);
        return end < text.length() && BRACKETS.has(text.charAt(end)) ? end + 1 : end;
    }

    private int behind(List<String> words, int start) {
        for (String word : words) if (text.holds(word, start)) return start + word.length();
        return start;
    }

    /** Where a number ends whose groups words divide. */
    private int partedEnd(int start, int first, boolean member) {
        int end = first;
        int digits = end - start;
        boolean single = digits == 1;
        boolean parted = false;
        for (int next = wordEnd(end); next > 0 && digits <= Numbers.MOBILE; next = wordEnd(end)) {
            int behind = groupEnd(next);
            single &= next - end == 1 && behind - next == 1 && PARTICLES.has(text.charAt(end));
            if (behind == next || (behind - next < 2 && !single)) break;
            parted |= Han.isHan(text.charAt(end));
            end = behind;
            digits += end - next;
        }
        return parted && !goesOn(end) && isWhole(start, digits, member) ? end : 0;
    }

    /** Where the word ends that parts two groups, or 0 if another thing stands there. */
    private int wordEnd(int start) {
        int end = start;
        while (end < text.length() && end - start <= WIDEST_WORD && parts(text.charAt(end))) end++;
        return end > start && end - start <= WIDEST_WORD ? end : 0;
    }

    /** Where a number ends whose groups signs divide, or that has each on a line of its own. */
    private int dividedEnd(int start, int first, boolean member) {
        int gap = signsEnd(first) - first;
        int end = first;
        int digits = end - start;
        int count = 1;
        boolean alike = true;
        boolean counting = true;
        int group = start;
        for (int next = signsEnd(end); next > end && groupEnd(next) > next; next = signsEnd(end)) {
            int behind = groupEnd(next);
            if (behind - next > LONGEST_GROUP || digits > Numbers.MOBILE || isLine(end) != isLine(first)) return 0;
            alike &= next - end == gap && isSame(first, end, gap);
            counting &= follows(group, end, next, behind);
            digits += behind - next;
            group = next;
            end = behind;
            count++;
        }
        if (count < FEWEST || counting || goesOn(end)) return 0;
        if (isYear(group, end) && first - start <= LONGEST_DAY) return 0;
        int widest = digits == Numbers.MOBILE ? WIDEST_MOBILE : WIDEST_OTHER;
        return (alike || digits <= widest * count) && isWhole(start, digits, member) ? end : 0;
    }

    /** Where a number ends that one hyphen divides. */
    private int hyphenedEnd(int start, int first, boolean member) {
        if (first == text.length() || text.charAt(first) != '-') return 0;
        int end = groupEnd(first + 1);
        boolean whole = end - first > FEWEST && isWhole(start, end - start - 1, member);
        boolean more = end < text.length() && text.charAt(end) == '-';
        return whole && !more && !goesOn(end) ? end : 0;
    }

    /** Where the signs end that divide two groups, or the index itself. */
    private int signsEnd(int start) {
        int end = start;
        while (end < text.length() && end - start <= WIDEST_SIGN && SIGNS.has(text.charAt(end))) end++;
        return end - start <= WIDEST_SIGN ? end : start;
    }

    private boolean isLine(int gap) {
        return text.charAt(gap) == VisibleText.BREAK;
    }

    private boolean isSame(int one, int other, int length) {
        for (int i = 0; i < length; i++) if (text.charAt(one + i) != text.charAt(other + i)) return false;
        return true;
    }

    /** Whether a group is the next higher number, as in a list. */
    private boolean follows(int group, int groupEnd, int next, int nextEnd) {
        return groupEnd - group > 1 && value(group, groupEnd) + 1 == value(next, nextEnd);
    }

    private int value(int start, int end) {
        return Integer.parseInt(text.cut(start, end));
    }

    private boolean isYear(int start, int end) {
        return end - start == 4 && (text.holds("20", start) || text.holds("19", start));
    }

    private int groupEnd(int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST && Numbers.isPlain(text.charAt(end))) end++;
        return end;
    }

    /** Whether what ends at the index is only the beginning of something else. */
    private boolean goesOn(int end) {
        if (LabelledNumbers.goesOn(text, end)) return true;
        if (end == text.length() || text.charAt(end) == '%') return end < text.length();
        return text.charAt(end) == ':' && end + 1 < text.length() && Numbers.isPlain(text.charAt(end + 1));
    }

    private static boolean parts(char unit) {
        return unit == '-' || (Han.isHan(unit) && !isOther(unit));
    }

    /** Whether it begins or belongs to another number, or tells what was counted. */
    private static boolean isOther(char unit) {
        return LabelledNumbers.mayEndLabel(unit) || Numbers.isNumeral(unit) || Numbers.isCounter(unit);
    }
}
