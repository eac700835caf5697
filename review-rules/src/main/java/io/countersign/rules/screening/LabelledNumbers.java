package io.countersign.rules.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers that only the label before them gives away: behind QQ, 微信 or 电话 characters that sound like digits and
 * letters that look like them are digits, and words between groups of digits part nothing.
 */
final class LabelledNumbers {

    private enum Kind {
        MEMBER("qq", "q", "扣扣", "蔻蔻", "抠抠", "叩叩", "寇寇", "口口", "扣", "企鹅", "鹅", "球球", "秋秋", "求求", "群", "裙"),
        ACCOUNT("微信", "v信", "weixin", "wechat", "薇信", "威信"),
        PHONE("电话", "手机", "热线", "专线", "致电", "来电", "拨打", "咨询");

        private final List<String> labels;

        Kind(String... labels) {
            this.labels = List.of(labels);
        }
    }

    /** Words behind which a number of a kind may stand. */
    private record Label(Kind kind, String words) {

        char last() {
            return words.charAt(words.length() - 1);
        }
    }

    /** Those of the first kind first, by their last characters. */
    private static final Map<Character, List<Label>> LABELS = Arrays.stream(Kind.values())
            .flatMap(kind -> kind.labels.stream().map(words -> new Label(kind, words)))
            .collect(Collectors.groupingBy(Label::last));

    private static final String BEHIND_LABEL = "号码";
    /** Between a label and its number. */
    private static final UnitSet OPENING = UnitSet.of(":是为 ()[]【】“”\"'-+" + Normaliser.SYMBOL);

    private static final int WIDEST_OPENING = 3;

    private static final UnitSet LABEL_ENDS =
            UnitSet.of(unit -> BEHIND_LABEL.indexOf(unit) >= 0 || LABELS.containsKey((char) unit));
    /** With what a number may begin; of most labels nothing else is asked. */
    private static final UnitSet BEGINS = UnitSet.of(unit -> Numbers.soundDigit((char) unit) >= 0
            || Numbers.maskedDigit((char) unit) >= 0
            || Pinyin.isLetter((char) unit));

    private static final int SHORTEST = 6;
    private static final int LONGEST = 12;
    private static final int LONGEST_MEMBER = 11;
    private static final int MOBILE = 11;

    private static final int SHORTEST_IN_ACCOUNT = 3;
    private static final int LONGEST_NAME = 16;

    /** So many sounds of digits in a row are hardly the beginning of the next word. */
    private static final int CERTAIN = 4;

    /** Longer groups may be whole numbers by themselves. */
    private static final int LONGEST_FIRST_GROUP = 5;

    private static final int SHORTEST_PARTED = 7;
    private static final int WIDEST_WORD = 4;

    private final NormalText text;
    private final Rewriting rewriting;

    private LabelledNumbers(NormalText text) {
        this.text = text;
        this.rewriting = new Rewriting(text);
    }

    static NormalText plain(NormalText text) {
        LabelledNumbers numbers = new LabelledNumbers(text);
        for (int i = text.next(LABEL_ENDS, 0); i < text.length(); )
            i = text.next(LABEL_ENDS, numbers.readBehind(i + 1));
        return numbers.rewriting.result();
    }

    /** Reads the number behind a label that ends at the index, if both are there; answers where to go on. */
    private int readBehind(int label) {
        int start = label;
        while (start < text.length() && start - label < WIDEST_OPENING && OPENING.has(text.charAt(start))) start++;
        if (start == text.length() || !BEGINS.has(text.charAt(start))) return label;
        Label found = isPlainNumber(start) ? null : labelBefore(label);
        return found == null ? label : readAt(start, label, found.kind);
    }

    /** A number in plain digits behind which no word goes on, as most are: it is told as it is. */
    private boolean isPlainNumber(int start) {
        int end = start;
        while (end < text.length() && (Numbers.isPlain(text.charAt(end)) || text.charAt(end) == '-')) end++;
        return end > start
                && (end == text.length() || (!Han.isHan(text.charAt(end)) && !Pinyin.isLetter(text.charAt(end))));
    }

    private @Nullable Label labelBefore(int end) {
        int bare = end;
        while (bare > 0 && end - bare < BEHIND_LABEL.length() && BEHIND_LABEL.indexOf(text.charAt(bare - 1)) >= 0)
            bare--;
        if (bare == 0) return null;
        for (Label label : LABELS.getOrDefault(text.charAt(bare - 1), List.of()))
            if (isLabel(label.words, bare - label.words.length())) return label;
        return null;
    }

    private boolean isLabel(String words, int start) {
        return text.holds(words, start)
                && (start == 0
                        || !Sentences.isAsciiAlphanumeric(words.charAt(0))
                        || !Sentences.isAsciiAlphanumeric(text.charAt(start - 1)));
    }

    private int readAt(int start, int label, Kind kind) {
        int digits = kind == Kind.ACCOUNT ? nameEnd(start) : start;
        // letters directly behind a label in letters are one word with it
        boolean glued = start == label
                && Pinyin.isLetter(text.charAt(start))
                && Sentences.isAsciiAlphanumeric(text.charAt(label - 1));
        int end = glued ? 0 : spelledEnd(digits, kind, digits > start);
        boolean parted = end == 0 && kind != Kind.ACCOUNT;
        if (parted) end = partedEnd(start, kind);
        if (end == 0) return label;
        rewriting.takeOver(digits);
        for (int i = digits; i < end; i++) {
            int digit = parted ? Character.digit(text.charAt(i), 10) : digit(i, kind);
            if (digit >= 0) rewriting.addRead((char) ('0' + digit), i, i + 1);
        }
        rewriting.skipTo(end);
        return end;
    }

    private int nameEnd(int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST_NAME && isOfName(text.charAt(end))) end++;
        return end;
    }

    private static boolean isOfName(char unit) {
        return Pinyin.isLetter(unit) || unit == '_' || unit == '-';
    }

    /** Where a number ends in which digits are told by sound or look, or 0 if none begins here. */
    private int spelledEnd(int start, Kind kind, boolean inAccount) {
        int end = start;
        int most = Math.min(text.length(), start + 2 * LONGEST);
        for (int i = start; i < most && i - end <= 1; i++)
            if (digit(i, kind) >= 0) end = i + 1;
            else if (text.charAt(i) != '-' || kind != Kind.PHONE) break;
        while (end > start && isFollowedByCharacter(end) && Han.isEveryday(text.charAt(end - 1))) end--;
        if (end == start || goesOn(end)) return 0;
        Run run = new Run(start, end, kind);
        return run.isSpelled() && (inAccount ? run.digits >= SHORTEST_IN_ACCOUNT : run.isWhole(kind)) ? end : 0;
    }

    private boolean isFollowedByCharacter(int end) {
        return end < text.length() && Han.isHan(text.charAt(end));
    }

    /** Whether what ends at the index is only the beginning of a longer word, number or address. */
    private boolean goesOn(int end) {
        if (end == text.length()) return false;
        char unit = text.charAt(end);
        return Sentences.isAsciiAlphanumeric(unit) || unit == '@' || unit == '_' || Numbers.isCounter(unit);
    }

    private int digit(int index, Kind kind) {
        char unit = text.charAt(index);
        if (Pinyin.isLetter(unit)) return kind == Kind.ACCOUNT ? -1 : Numbers.maskedDigit(unit);
        return index > 0 && Numbers.counts(text.charAt(index - 1), unit) ? -1 : Numbers.soundDigit(unit);
    }

    /** What a row of digits consists of. */
    private final class Run {

        private final int end;
        private int digits;
        private int letters;
        private int sounds;
        /** Those that stand everywhere. */
        private int everyday;
        /** How many are plain before the first that is not, and behind the last. */
        private int before = -1;

        private int behind;
        private int first;

        Run(int start, int end, Kind kind) {
            this.end = end;
            for (int i = start; i < end; i++) count(text.charAt(i), digit(i, kind));
        }

        private void count(char unit, int digit) {
            if (digit < 0) return;
            if (digits == 0) first = digit;
            behind = Numbers.isNumeral(unit) ? behind + 1 : 0;
            if (behind == 0) {
                if (before < 0) before = digits;
                if (Pinyin.isLetter(unit)) letters++;
                else sounds++;
                if (Han.isEveryday(unit)) everyday++;
            }
            digits++;
        }

        /** What stands only beside a whole number is another word. */
        boolean isSpelled() {
            if (before < 0 || (sounds > 0 && (before >= SHORTEST || behind >= SHORTEST))) return false;
            if (letters * 2 > digits || everyday * 2 > digits || everyday == sounds + letters) return false;
            return behind > 0 || sounds >= CERTAIN || !Han.isHan(text.charAt(end - 1)) || !isFollowedByCharacter(end);
        }

        boolean isWhole(Kind kind) {
            if (kind != Kind.PHONE) return first > 0 && digits >= SHORTEST && digits <= LONGEST_MEMBER;
            if (first == 0) return digits >= 10 && digits <= LONGEST;
            return first == 1 ? digits == MOBILE : digits == 7 || digits == 8;
        }
    }

    /** Where a number ends whose groups are parted by words, or 0 if none begins here. */
    private int partedEnd(int start, Kind kind) {
        int end = groupEnd(start);
        if (end == start || end - start > LONGEST_FIRST_GROUP || isYear(start, end)) return 0;
        int digits = end - start;
        boolean parted = false;
        for (int next = gapEnd(end); next > 0 && digits <= MOBILE; next = gapEnd(end)) {
            if (groupEnd(next) - next < 2) break;
            parted |= Han.isHan(text.charAt(end));
            end = groupEnd(next);
            digits += end - next;
        }
        if (!parted || goesOn(end) || text.charAt(start) == '0') return 0;
        boolean mobile = digits == MOBILE && text.charAt(start) == '1';
        return mobile || (kind == Kind.MEMBER && digits >= SHORTEST_PARTED && digits < MOBILE) ? end : 0;
    }

    private boolean isYear(int start, int end) {
        return end - start == 4 && (text.holds("20", start) || text.holds("19", start));
    }

    private int groupEnd(int start) {
        int end = start;
        while (end < text.length() && end - start <= LONGEST && Numbers.isPlain(text.charAt(end))) end++;
        return end;
    }

    /** Where the word ends that parts two groups, or 0 if another thing stands there. */
    private int gapEnd(int start) {
        int end = start;
        while (end < text.length() && end - start <= WIDEST_WORD && parts(text.charAt(end))) end++;
        return end > start && end - start <= WIDEST_WORD ? end : 0;
    }

    private static boolean parts(char unit) {
        return unit == '-' || (Han.isHan(unit) && !isOther(unit));
    }

    /** Whether it begins or belongs to another number, or tells what was counted. */
    private static boolean isOther(char unit) {
        return LABEL_ENDS.has(unit) || Numbers.isNumeral(unit) || Numbers.isCounter(unit);
    }
}
