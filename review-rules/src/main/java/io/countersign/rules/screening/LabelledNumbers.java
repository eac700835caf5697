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
        MEMBER("qq", "q", "扣扣", "蔻蔻", "抠抠", "叩叩", "寇寇", "口口", "扣", "企鹅", "鹅", "球球", "秋秋", "求求", "群", "裙", "群组", "群聊"),
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
    private static final int WIDEST_BREAK = 2;

    private static final UnitSet LABEL_ENDS =
            UnitSet.of(unit -> BEHIND_LABEL.indexOf(unit) >= 0 || LABELS.containsKey((char) unit));
    /** With what a number may begin; of most labels nothing else is asked. */
    private static final UnitSet BEGINS = UnitSet.of(unit ->
            Numbers.soundDigit((char) unit) >= 0 || MaskedDigits.masks((char) unit) || Pinyin.isLetter((char) unit));

    private static final int SHORTEST = 6;
    private static final int LONGEST = 12;
    private static final int LONGEST_MEMBER = 11;

    private static final int SHORTEST_IN_ACCOUNT = 3;
    private static final int FEWEST_NUMERALS = 2;
    private static final int LONGEST_NAME = 16;

    /** A word beside a number changes once into it, a number that is masked here and there more often. */
    private static final int FEWEST_CHANGES = 3;

    /** So many sounds of digits in a row are hardly the beginning of the next word. */
    private static final int CERTAIN = 4;

    private final NormalText text;
    private final Rewriting rewriting;
    private final MaskedDigits masked;
    private final NumberGroups groups;
    private final DigitWords words;

    private LabelledNumbers(NormalText text, VisibleText visible) {
        this.text = text;
        this.rewriting = new Rewriting(text);
        this.masked = new MaskedDigits(text, visible);
        this.groups = new NumberGroups(text);
        this.words = new DigitWords(text);
    }

    static NormalText plain(NormalText text, VisibleText visible) {
        LabelledNumbers numbers = new LabelledNumbers(text, visible);
        for (int i = text.next(LABEL_ENDS, 0); i < text.length(); )
            i = text.next(LABEL_ENDS, numbers.readBehind(i + 1));
        return numbers.rewriting.result();
    }

    /** Reads the number behind a label that ends at the index, if both are there; answers where to go on. */
    private int readBehind(int label) {
        int opened = label;
        while (opened < text.length() && opened - label < WIDEST_OPENING && OPENING.has(text.charAt(opened))) opened++;
        int start = opened;
        while (start < text.length() && start - opened < WIDEST_BREAK && text.charAt(start) == VisibleText.BREAK)
            start++;
        if (start == text.length() || !BEGINS.has(text.charAt(start))) return label;
        Label found = isPlainNumber(start) ? null : labelBefore(label);
        if (found == null) return label;
        if (start == opened) return readAt(start, label, found.kind);
        return readGroups(start, opened, label, found.kind);
    }

    /** A number in plain digits behind which nothing goes on, as most are: it is told as it is. */
    private boolean isPlainNumber(int start) {
        int end = start;
        while (end < text.length() && Numbers.isPlain(text.charAt(end))) end++;
        if (end == start || end == text.length()) return end > start;
        char unit = text.charAt(end);
        if (Han.isHan(unit) || Pinyin.isLetter(unit)) return false;
        return !groups.isDivided(end) && !masked.isBar(end);
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
        if (end == 0 && !glued && digits > start) end = numeralsEnd(digits);
        if (end == 0 && !glued && Pinyin.isLetter(text.charAt(start))) return readWords(start, label, kind);
        if (end == 0) return readGroups(start, start, label, kind);
        rewriting.takeOver(digits);
        for (int i = digits; i < end; i++) write(i, digit(i, kind));
        rewriting.skipTo(end);
        return end;
    }

    private int readWords(int start, int label, Kind kind) {
        StringBuilder digits = new StringBuilder();
        int end = kind == Kind.ACCOUNT ? start : words.read(start, (digit, from, to) -> digits.append(digit));
        if (digits.length() == 0 || goesOn(text, end) || !isWhole(kind, digits.charAt(0) - '0', digits.length()))
            return label;
        rewriting.takeOver(start);
        words.read(start, (digit, from, to) -> rewriting.addRead((char) ('0' + digit), from, to));
        rewriting.skipTo(end);
        return end;
    }

    /** What stands between opening and number falls away with what divides its groups. */
    private int readGroups(int start, int opened, int label, Kind kind) {
        int end = kind == Kind.ACCOUNT ? 0 : groups.end(start, kind == Kind.MEMBER);
        if (end == 0) return label;
        rewriting.takeOver(opened);
        for (int i = start; i < end; i++) write(i, Numbers.isPlain(text.charAt(i)) ? text.charAt(i) - '0' : -1);
        rewriting.skipTo(end);
        return end;
    }

    private void write(int index, int digit) {
        if (digit >= 0) rewriting.addRead((char) ('0' + digit), index, index + 1);
    }

    private int nameEnd(int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST_NAME && isOfName(text.charAt(end))) end++;
        return end;
    }

    private static boolean isOfName(char unit) {
        return Pinyin.isLetter(unit) || unit == '_' || unit == '-';
    }

    /** Where the numerals end that end an account, or 0. */
    private int numeralsEnd(int start) {
        int end = start;
        boolean plain = true;
        while (end < text.length() && Numbers.isNumeral(text.charAt(end))) {
            plain &= Numbers.isPlain(text.charAt(end));
            end++;
        }
        boolean whole = !plain && end - start >= FEWEST_NUMERALS && !isFollowedByCharacter(end) && !goesOn(text, end);
        return whole ? end : 0;
    }

    /** Where a number ends in which digits are told by sound or look, or 0 if none begins here. */
    private int spelledEnd(int start, Kind kind, boolean inAccount) {
        int end = start;
        int most = Math.min(text.length(), start + 2 * LONGEST);
        for (int i = start; i < most && i - end <= 1; i++)
            if (digit(i, kind) >= 0) end = i + 1;
            else if (text.charAt(i) != '-' || kind != Kind.PHONE) break;
        while (end > start && isFollowedByCharacter(end) && Han.isEveryday(text.charAt(end - 1))) end--;
        if (end == start || goesOn(text, end)) return 0;
        Run run = new Run(start, end, kind);
        return run.isSpelled() && (inAccount ? run.digits >= SHORTEST_IN_ACCOUNT : run.isWhole()) ? end : 0;
    }

    private boolean isFollowedByCharacter(int end) {
        return end < text.length() && Han.isHan(text.charAt(end));
    }

    /** Whether what ends at the index is only the beginning of a longer word, number or address. */
    static boolean goesOn(NormalText text, int end) {
        if (end == text.length()) return false;
        char unit = text.charAt(end);
        return Sentences.isAsciiAlphanumeric(unit) || unit == '@' || unit == '_' || Numbers.isCounter(unit);
    }

    private int digit(int index, Kind kind) {
        char unit = text.charAt(index);
        if (Pinyin.isLetter(unit)) return kind == Kind.ACCOUNT ? -1 : masked.letterAt(index);
        if (kind != Kind.ACCOUNT && masked.isBar(index)) return 1;
        return index > 0 && Numbers.counts(text.charAt(index - 1), unit) ? -1 : Numbers.soundDigit(unit);
    }

    /** What a row of digits consists of. */
    private final class Run {

        private final int end;
        private final Kind kind;
        private int digits;
        private int letters;
        private int bars;
        /** How often a mask follows a digit or a digit a mask. */
        private int changes;

        private int sounds;
        /** Those that stand everywhere. */
        private int everyday;
        /** How many are plain before the first that is not, and behind the last. */
        private int before = -1;

        private int behind;
        private int first;

        Run(int start, int end, Kind kind) {
            this.end = end;
            this.kind = kind;
            for (int i = start; i < end; i++) count(text.charAt(i), digit(i, kind));
        }

        private void count(char unit, int digit) {
            if (digit < 0) return;
            if (digits == 0) first = digit;
            boolean masked = !Numbers.isNumeral(unit);
            if (digits > 0 && masked == (behind > 0)) changes++;
            behind = masked ? 0 : behind + 1;
            if (behind == 0) {
                if (before < 0) before = digits;
                if (Pinyin.isLetter(unit)) letters++;
                else if (Han.isHan(unit)) sounds++;
                else bars++;
                if (Han.isEveryday(unit)) everyday++;
            }
            digits++;
        }

        /** What stands only beside a whole number is another word. */
        boolean isSpelled() {
            if (before < 0 || (sounds > 0 && (before >= SHORTEST || behind >= SHORTEST))) return false;
            // bars alone divide a number sooner than that they are digits of it
            if (bars > 0 && letters == 0 && kind != Kind.PHONE) return false;
            if (isMostlyMasked() || everyday * 2 > digits || everyday == sounds + letters + bars) return false;
            return behind > 0 || sounds >= CERTAIN || !Han.isHan(text.charAt(end - 1)) || !isFollowedByCharacter(end);
        }

        /** Whether too few digits are plain. */
        private boolean isMostlyMasked() {
            int masks = letters + bars;
            return masks * 2 > digits && (masks * 3 > digits * 2 || changes < FEWEST_CHANGES);
        }

        boolean isWhole() {
            return LabelledNumbers.isWhole(kind, first, digits);
        }
    }

    private static boolean isWhole(Kind kind, int first, int digits) {
        if (kind != Kind.PHONE) return first > 0 && digits >= SHORTEST && digits <= LONGEST_MEMBER;
        if (first == 0) return digits >= 10 && digits <= LONGEST;
        return first == 1 ? digits == Numbers.MOBILE : digits == 7 || digits == 8;
    }

    static boolean mayEndLabel(char unit) {
        return LABEL_ENDS.has(unit);
    }
}
