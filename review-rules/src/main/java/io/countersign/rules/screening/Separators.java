package io.countersign.rules.screening;

import java.util.Set;

/**
 * Drops what was put between the characters of a word: signs and spaces between Chinese characters, anything between
 * characters that stand alone, and puts characters together that were taken apart.
 */
final class Separators {

    /** Signs that end no phrase. */
    private static final UnitSet LOOSE = UnitSet.of(" -_/\\|*.~\u00b7^=+#`&@$%" + Normaliser.SYMBOL);
    /** What ends a phrase: between Chinese characters it only falls where both stand alone. */
    private static final UnitSet ENDS = UnitSet.of("\u3002\u3001,.;:!?\u2026\n");
    /** What faces are made of beside these. */
    private static final UnitSet FACE = UnitSet.of(unit -> LOOSE.has((char) unit) || "<>;'\"".indexOf(unit) >= 0);

    private static final UnitSet MOUTH = UnitSet.of("_");
    private static final UnitSet SPACES = UnitSet.of(" ");
    private static final int SMALLEST_FACE = 3;
    /** Signs that belong into an address. */
    private static final UnitSet ADDRESS = UnitSet.of(".:/@_-");

    /** What is said before an account. */
    private static final Set<String> ACCOUNTS = Set.of("v", "vx", "wx", "vxin", "weixin", "wechat", "q", "qq");
    /** Begin a name of WeChat that a sign ends. */
    private static final UnitSet CUT_SHORT = UnitSet.of("微威卫薇维");

    /** Last names of addresses: before them a sign is a point. */
    private static final Set<String> LAST_NAMES = Set.of("com", "cn", "net", "org", "cc", "top", "xyz", "vip");

    private static final int MOST_NAMES = 3;

    /** Wider gaps are layout. */
    private static final int WIDEST = 8;
    /** So many characters that each stand alone are one text. */
    private static final int CHAIN = 4;

    private final NormalText text;
    private final Rewriting rewriting;
    private final PartedWords parted;
    private boolean lastComposed;
    /** End of the syllable that is written letter by letter. */
    private int spelledTo;
    /** Whether any character was taken apart, as in hardly any text. */
    private final boolean holdsParts;

    private Separators(NormalText text) {
        this.text = text;
        this.rewriting = new Rewriting(text);
        this.parted = new PartedWords(text);
        this.holdsParts = text.next(Han.BARE_PARTS, 0) < text.length();
    }

    static NormalText drop(NormalText text) {
        Separators separators = new Separators(text);
        separators.run();
        return separators.rewriting.result();
    }

    private void run() {
        int end = gapEnd(0);
        int chain = 0;
        while (end < text.length()) {
            int start = end;
            end = runEnd(start);
            join(start, end);
            int next = gapEnd(end);
            int behindReading = behindReading(end, next);
            if (behindReading > 0) {
                end = leaveOut(end, behindReading);
                continue;
            }
            boolean alone = end - start == 1 || isScriptChange(end - 1);
            chain = alone ? chain + 1 : 0;
            if (next < text.length()) gap(end, next, alone, chain);
            end = next;
        }
    }

    /** Where brackets end that only hold how the character before them is read, else 0. */
    private int behindReading(int end, int next) {
        if (next - end != 1 || next >= text.length() || !Pinyin.isLetter(text.charAt(next))) return 0;
        if (!Han.isHan(text.charAt(end - 1)) || !PartedWords.FRAMES.has(text.charAt(end))) return 0;
        int close = next;
        while (close < text.length() && close - next <= Pinyin.LONGEST && Pinyin.isLetter(text.charAt(close))) close++;
        if (!Pinyin.spells(text.cut(next, close), text.charAt(end - 1))) return 0;
        if (isTone(close)) close++;
        return close < text.length() && PartedWords.FRAMES.has(text.charAt(close)) ? close + 1 : 0;
    }

    /** Answers where what is read next begins: nothing loose is left before it. */
    private int leaveOut(int start, int end) {
        rewriting.takeOver(start);
        int next = gapEnd(end);
        rewriting.skipTo(next < text.length() && all(LOOSE, end, next) ? next : end);
        return next;
    }

    /** Puts the parts of characters in a run together. */
    private void join(int start, int end) {
        if (!holdsParts) return;
        for (int i = start; i < end; i++) {
            char unit = text.charAt(i);
            if (lastComposed || Han.isBarePart(unit) || Han.isBarePart(rewriting.last(i))) joinAt(i);
        }
    }

    private void joinAt(int index) {
        char whole = Han.isHan(text.charAt(index)) ? Han.composed(rewriting.last(index), text.charAt(index)) : 0;
        lastComposed = whole != 0;
        if (!lastComposed && !isStray(index)) return;
        rewriting.takeOver(index);
        if (lastComposed) rewriting.join(whole, index);
        else rewriting.skipTo(index + 1);
    }

    /** A part that makes no character with either neighbour only parts them. */
    private boolean isStray(int index) {
        char unit = text.charAt(index);
        if (!Han.isBarePart(unit) || index + 1 == text.length()) return false;
        char next = text.charAt(index + 1);
        return Han.isWritten(rewriting.last(index)) && Han.isWritten(next) && Han.composed(unit, next) == 0;
    }

    private void gap(int end, int next, boolean aloneBefore, int chain) {
        if (isToned(end, next)) {
            rewriting.takeOver(end - 1);
            rewriting.skipTo(next);
            return;
        }
        if (next - end > WIDEST || !falls(end, next, aloneBefore, standsAlone(next), chain)) {
            lastComposed = false;
            return;
        }
        rewriting.takeOver(end);
        if (!Han.isHan(text.charAt(end - 1)) && !Han.isHan(text.charAt(next))) keepAddressSign(end, next);
        rewriting.skipTo(next);
    }

    private boolean falls(int end, int next, boolean aloneBefore, boolean aloneBehind, int chain) {
        boolean both = aloneBefore && aloneBehind;
        if (Han.isHan(text.charAt(end - 1)) && Han.isHan(text.charAt(next))) {
            if (all(LOOSE, end, next) || both || isFace(end, next)) return true;
            if ((aloneBefore || aloneBehind) && none(ENDS, end, next)) return true;
            return partWord(end, next, aloneBefore, aloneBehind);
        }
        if (isSymbols(end, next) && Character.isLetter(text.charAt(end - 1)))
            return !namesAccount(end) && !isPoint(end, next) && (aloneBefore == aloneBehind || !holdsSpace(end, next));
        return both && (chain >= CHAIN || chainAhead(next, CHAIN - chain) || isSpelled(end, next));
    }

    /** Whether the signs stand inside a word of two characters, or of three with the second by itself. */
    private boolean partWord(int end, int next, boolean aloneBefore, boolean aloneBehind) {
        if (parted.isParted(end, next)) return true;
        int behind = aloneBehind ? gapEnd(next + 1) : next;
        if (aloneBehind && behind - next <= WIDEST && parted.isPartedTwice(end, next, behind)) return true;
        int before = aloneBefore ? gapStart(end - 1) : end;
        return aloneBefore && end - before <= WIDEST && parted.isPartedTwice(before, end - 1, next);
    }

    /** A face of signs, in brackets or with a mouth. */
    private boolean isFace(int from, int to) {
        if (to - from < SMALLEST_FACE) return false;
        int start = text.nextOther(SPACES, from);
        int end = to;
        while (end > start && text.charAt(end - 1) == ' ') end--;
        if (end - start < SMALLEST_FACE) return false;
        if (text.charAt(start) == '(' && text.charAt(end - 1) == ')') return all(FACE, start + 1, end - 1);
        return all(FACE, start, end) && !none(MOUTH, start, end);
    }

    /** Whether the letters before the index say that an account follows. */
    private boolean namesAccount(int end) {
        if (CUT_SHORT.has(text.charAt(end - 1))) return true;
        int start = end;
        while (start > 0 && end - start <= WIDEST && Sentences.isAsciiAlphanumeric(text.charAt(start - 1))) start--;
        return ACCOUNTS.contains(text.cut(start, end));
    }

    /** Whether the names of an address follow a sign, parted by such signs. */
    private boolean isPoint(int end, int next) {
        int sign = end;
        int name = next;
        for (int names = 0; names < MOST_NAMES && name - sign == 1; names++) {
            sign = runEnd(name);
            int last = latinEnd(name, sign);
            if (LAST_NAMES.contains(text.cut(name, last))) return true;
            if (last < sign || sign == text.length() || text.charAt(sign) != Normaliser.SYMBOL) return false;
            name = gapEnd(sign);
        }
        return false;
    }

    private int latinEnd(int start, int most) {
        int end = start;
        while (end < most && end - start <= Sentences.LONGEST && Sentences.isAsciiAlphanumeric(text.charAt(end))) end++;
        return end;
    }

    private boolean holdsSpace(int from, int to) {
        for (int i = from; i < to; i++) if (text.charAt(i) == ' ') return true;
        return false;
    }

    private boolean chainAhead(int from, int wanted) {
        int at = from;
        for (int found = 0; found < wanted; found++) {
            int end = at < text.length() ? runEnd(at) : at;
            if (end - at != 1) return false;
            at = gapEnd(end);
            if (at - end > WIDEST) return found + 1 >= wanted;
        }
        return true;
    }

    /** Of " . " or "*.*" between letters that stand alone the point is meant, of "." alone nothing. */
    private void keepAddressSign(int end, int next) {
        int middle = (end + next) / 2;
        boolean framed = next - end > 2 && isAddressSign(middle - 1) == isAddressSign(middle + 1);
        if (framed && isAddressSign(middle)) rewriting.add(middle);
        else if (text.charAt(end) == ' ') for (int i = end; i < next; i++) if (isAddressSign(i)) rewriting.add(i);
    }

    /** Whether letters that stand alone spell a syllable directly beside a character. */
    private boolean isSpelled(int end, int next) {
        if (next < spelledTo) return true;
        int at = end - 1;
        if (!Pinyin.isLetter(text.charAt(at)) || !isLetterAlone(next)) return false;
        boolean beside = at > 0 && Han.isHan(text.charAt(at - 1));
        StringBuilder letters = new StringBuilder().append(text.charAt(at));
        for (int i = next; isLetterAlone(i) && all(LOOSE, at + 1, i) && letters.length() <= Pinyin.LONGEST; ) {
            letters.append(text.charAt(i));
            at = i;
            i = gapEnd(i + 1);
            if (i == at + 1) break;
        }
        beside |= at + 1 < text.length() && Han.isHan(text.charAt(at + 1));
        boolean spelled = beside && Pinyin.isSyllable(letters.toString());
        if (spelled) spelledTo = at + 1;
        return spelled;
    }

    private boolean isLetterAlone(int index) {
        return index < text.length() && Pinyin.isLetter(text.charAt(index)) && standsAlone(index);
    }

    /** Whether syllables with the numbers of their tones stand on either side, one word in two: names have no numbers. */
    private boolean isToned(int end, int next) {
        if (next - end != 1 || !LOOSE.has(text.charAt(end)) || !isTone(end - 1)) return false;
        int start = end - 1;
        while (start > 0 && end - start <= Pinyin.LONGEST + 1 && Pinyin.isLetter(text.charAt(start - 1))) start--;
        int last = next;
        while (last < text.length() && last - next <= Pinyin.LONGEST && Pinyin.isLetter(text.charAt(last))) last++;
        return isTone(last)
                && (start == 0 || !Sentences.isAsciiAlphanumeric(text.charAt(start - 1)))
                && Pinyin.mayBeJoined(text.cut(start, end - 1), text.cut(next, last));
    }

    private boolean isTone(int index) {
        if (index >= text.length() || text.charAt(index) < '1' || text.charAt(index) > '5') return false;
        return index + 1 == text.length() || !Sentences.isAsciiAlphanumeric(text.charAt(index + 1));
    }

    private boolean isAddressSign(int index) {
        return ADDRESS.has(text.charAt(index));
    }

    private boolean all(UnitSet signs, int from, int to) {
        for (int i = from; i < to; i++) if (!signs.has(text.charAt(i))) return false;
        return true;
    }

    private boolean none(UnitSet signs, int from, int to) {
        for (int i = from; i < to; i++) if (signs.has(text.charAt(i))) return false;
        return true;
    }

    private boolean isSymbols(int from, int to) {
        for (int i = from; i < to; i++) if (text.charAt(i) != Normaliser.SYMBOL && text.charAt(i) != ' ') return false;
        return text.charAt(from) == Normaliser.SYMBOL;
    }

    private boolean standsAlone(int index) {
        if (index + 1 == text.length() || !Han.isWritten(text.charAt(index + 1))) return true;
        return !Han.isHan(text.charAt(index)) && Han.isHan(text.charAt(index + 1));
    }

    /** A letter or digit behind a Chinese character begins something new. */
    private boolean isScriptChange(int index) {
        return index > 0 && !Han.isHan(text.charAt(index)) && Han.isHan(text.charAt(index - 1));
    }

    private int runEnd(int start) {
        return text.nextOther(Han.WRITTEN_UNITS, start);
    }

    /** Where the signs begin that end at the index; further back they are layout. */
    private int gapStart(int end) {
        int start = end;
        while (start > 0 && end - start <= WIDEST && !Han.isWritten(text.charAt(start - 1))) start--;
        return start;
    }

    private int gapEnd(int start) {
        return text.next(Han.WRITTEN_UNITS, start);
    }
}
