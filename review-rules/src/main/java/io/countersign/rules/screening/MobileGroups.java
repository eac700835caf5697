package io.countersign.rules.screening;

/** How the digits of a mobile number are divided, and whether figures of a table or list could be so too. */
final class MobileGroups {

    /** As mobile numbers are mostly divided: three digits, four and four. */
    private static final int GROUPS = 3;

    private static final int FIRST_GROUP = 3;

    private final NormalText text;

    private final int start;
    private int digits;
    /** Digits of the group that is read. */
    private int last;

    private int first;
    private int count = 1;
    private int singles;
    private int firstGap;
    private int firstGapEnd;
    private boolean alike = true;
    private boolean worded;
    private boolean onLines;

    MobileGroups(NormalText text, int start) {
        this.text = text;
        this.start = start;
    }

    int digits() {
        return digits;
    }

    void add(int more) {
        digits += more;
        last += more;
    }

    /** Takes the gap behind a group; answers whether a mobile number may go on behind it. */
    boolean mayEnd(int gap, int gapEnd) {
        worded |= holdsCharacter(gap, gapEnd);
        onLines |= text.charAt(gap) == VisibleText.BREAK;
        if (count == 1) {
            first = last;
            firstGap = gap;
            firstGapEnd = gapEnd;
            if (last == 4 && startsYear()) return false;
            if (worded && last != FIRST_GROUP && last != 1) return false;
        }
        if (last == 1) singles++;
        alike &= isLike(gap, gapEnd);
        count++;
        last = 0;
        return true;
    }

    private boolean startsYear() {
        return text.charAt(start + 1) == '9';
    }

    private boolean isLike(int gap, int gapEnd) {
        if (gapEnd - gap != firstGapEnd - firstGap) return false;
        for (int i = gap; i < gapEnd; i++) if (text.charAt(i) != text.charAt(firstGap + i - gap)) return false;
        return true;
    }

    /** Figures of a table or a list are divided in many ways, by decimal points and signs of their own. */
    boolean areOfMobile(int end) {
        if (count == 1) return true;
        if (onLines) return alike && count == GROUPS && first == FIRST_GROUP && last == 4 && isWholeOfLines(end);
        if (isPartOfCode(end)) return false;
        boolean single = singles == count - 1;
        if (worded && !single) return first == FIRST_GROUP && count <= GROUPS + 1;
        if (last == 1) singles++;
        return alike || count <= GROUPS || singles * 2 >= count;
    }

    /** Whether its lines are not some of a column. */
    private boolean isWholeOfLines(int end) {
        boolean begins = start == 0 ? end == text.length() : text.charAt(start - 1) != VisibleText.BREAK;
        int next = end;
        while (next < text.length() && text.charAt(next) == VisibleText.BREAK) next++;
        return begins && (next == end || next == text.length() || !Numbers.isPlain(text.charAt(next)));
    }

    private boolean isPartOfCode(int end) {
        return start > 0
                && end < text.length()
                && Pinyin.isLetter(text.charAt(start - 1))
                && Pinyin.isLetter(text.charAt(end));
    }

    private boolean holdsCharacter(int start, int end) {
        for (int i = start; i < end; i++) if (Han.isHan(text.charAt(i))) return true;
        return false;
    }
}
