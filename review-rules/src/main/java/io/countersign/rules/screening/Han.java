package io.countersign.rules.screening;

import java.util.HashMap;
import java.util.Map;

/** What is known of Chinese characters: simplified form, syllable, parts and shape. Tables from public data, see NOTICE. */
final class Han {

    /** No syllable is known. */
    static final char NO_SYLLABLE = 0;

    /** Codes of syllables lie in the private use area, so that they never meet a letter or digit. */
    static final char FIRST_SYLLABLE = 0xE000;

    /** Parts that are hardly ever written by themselves: where they stand a character has been taken apart. */
    private static final String BARE = "亻冫刂讠卩阝扌氵忄宀冖艹辶纟彳犭饣礻衤疒钅攵灬罒虍廴彡囗凵勹匚匸夂丬丷覀爫廾糸釒訁飠";

    /** Characters that are as good as always a radical where they are a part of another. */
    private static final String RADICALS =
            "一二八十人儿入几力又口土士夕大女子寸小尸山川己巾广弓心户手斗方日曰月木欠止歹毛气水火父片牛犬王瓦用田皿目矛矢石示禾穴竹米羽老耳肉自至舟色虫血行衣角言谷豆贝走足身车辛金门雨非面革页风食骨高鬼鱼鸟鹿麻黑";

    private static final char[] SIMPLIFIED = new char[1 << Character.SIZE];
    private static final int[] SHAPES = new int[1 << Character.SIZE];
    private static final Map<String, Character> SYLLABLE_CODES = new HashMap<>();
    /** The letter with which a syllable begins. */
    private static final char[] INITIALS = new char[1 << Character.SIZE];

    /** By the two parts. */
    private static final CharacterTable COMPOSED = new CharacterTable();
    /** Of characters that mostly follow each other, which way round they stand. */
    private static final CharacterTable ORDER = new CharacterTable();

    private static final char RIGHT_WAY = 1;
    private static final char WRONG_WAY = 2;
    /** Characters that are written for one another, both ways. */
    private static final CharacterTable ALIKE = new CharacterTable();

    /** The two parts of a character. */
    private static final char[] LEFT = new char[1 << Character.SIZE];

    private static final char[] RIGHT = new char[1 << Character.SIZE];

    /** What is asked of every character of a text lies side by side: the syllable, and one bit each. */
    private static final int[] TRAITS = new int[1 << Character.SIZE];

    private static final int ALL_TRAITS = -1 << Character.SIZE;
    private static final int WRITTEN = 1 << 16;
    private static final int RADICAL = 1 << 18;
    private static final int EVERYDAY = 1 << 19;
    /** Is ever the first, or the second, part of another. */
    private static final int OPENS = 1 << 20;

    private static final int CLOSES = 1 << 21;
    private static final int HAN = 1 << 22;

    /** What a character consists of and its corners, one bit of 64 each: who shares none with another looks unlike it. */
    private static final long[] KIN = new long[1 << Character.SIZE];

    private static final int SPREAD = 0x9E3779B9;
    private static final int SPREAD_SHIFT = 26;

    /** What is read: characters, letters and digits, no signs. */
    static final UnitSet WRITTEN_UNITS =
            UnitSet.of(unit -> isHan(unit) || Character.isLetterOrDigit(unit) || Character.isSurrogate((char) unit));

    /** Parts that show that a character was taken apart. */
    static final UnitSet BARE_PARTS = UnitSet.of(BARE);

    static {
        markWritten(WRITTEN_UNITS, TRAITS);
        mark(BARE, RADICAL);
        mark(RADICALS, RADICAL);
        read("simplified.txt", (key, rest) -> rest.chars().forEach(unit -> SIMPLIFIED[unit] = key.charAt(0)));
        read("readings.txt", (key, rest) -> {
            char code = syllableCode(key);
            SYLLABLE_CODES.put(key, code);
            rest.chars().forEach(unit -> TRAITS[unit] = (TRAITS[unit] & ALL_TRAITS) | code);
        });
        read("components.txt", (key, rest) -> {
            LEFT[key.charAt(0)] = rest.charAt(0);
            RIGHT[key.charAt(0)] = rest.charAt(1);
            for (int i = 0; i < rest.length(); i += 2) {
                TRAITS[rest.charAt(i)] |= OPENS;
                TRAITS[rest.charAt(i + 1)] |= CLOSES;
                COMPOSED.put(CharacterTable.pair(rest.charAt(i), rest.charAt(i + 1)), key.charAt(0));
            }
        });
        read("alike.txt", (key, rest) -> rest.chars().forEach(unit -> markAlike(key.charAt(0), (char) unit)));
        read("pairs.txt", (key, rest) -> rest.chars().forEach(unit -> putInOrder(key.charAt(0), (char) unit)));
        read("everyday.txt", (key, rest) -> mark(rest, EVERYDAY));
        read("shapes.txt", (key, rest) -> rest.chars().forEach(unit -> SHAPES[unit] = corners(key)));
        addKin(LEFT, RIGHT, SHAPES, KIN);
    }

    private Han() {}

    // tables as arguments: a class that is not yet made finds its own only slowly

    private static void markWritten(UnitSet written, int[] traits) {
        for (int unit = 0; unit < traits.length; unit++)
            if (written.has((char) unit)) traits[unit] |= isHan(unit) ? WRITTEN | HAN : WRITTEN;
    }

    private static void addKin(char[] left, char[] right, int[] shapes, long[] kin) {
        for (int unit = 0; unit < kin.length; unit++)
            if (isHan(unit)) kin[unit] |= bit(unit) | bit(left[unit]) | bit(right[unit]) | bit(shapes[unit]);
    }

    private static void mark(String units, int traits) {
        units.chars().forEach(unit -> TRAITS[unit] |= traits);
    }

    private static void markAlike(char one, char other) {
        ALIKE.put(CharacterTable.pair(one, other), one);
        ALIKE.put(CharacterTable.pair(other, one), one);
        KIN[one] |= bit(other);
        KIN[other] |= bit(one);
    }

    private static void putInOrder(char first, char second) {
        ORDER.put(CharacterTable.pair(first, second), RIGHT_WAY);
        ORDER.put(CharacterTable.pair(second, first), WRONG_WAY);
    }

    private static boolean is(char unit, int trait) {
        return (TRAITS[unit] & trait) != 0;
    }

    /** All that is known of a character in one number, for who asks several questions of every character of a text. */
    static int traits(char unit) {
        return TRAITS[unit];
    }

    static boolean isWritten(int traits) {
        return (traits & WRITTEN) != 0;
    }

    static boolean isCharacter(int traits) {
        return (traits & HAN) != 0;
    }

    static char syllable(int traits) {
        return (char) traits;
    }

    /** Whether the first may be a part of a character of which the other is the second. */
    static boolean mayCompose(int first, int second) {
        return (first & OPENS) != 0 && (second & CLOSES) != 0;
    }

    private static long bit(int property) {
        return property == 0 ? 0 : 1L << ((property * SPREAD) >>> SPREAD_SHIFT);
    }

    private interface Entry {
        void take(String key, String rest);
    }

    private static void read(String file, Entry entry) {
        for (Line line : Line.read(Lexicon.resource("han/" + file))) entry.take(line.key(), line.rest());
    }

    /** Syllables that speakers of the south do not tell apart are one: zh and z, ing and in. */
    private static char syllableCode(String syllable) {
        String merged = syllable.replaceFirst("^([zcs])h", "$1")
                .replaceFirst("([ei]n)g$", "$1")
                .replaceFirst("^([ln])v$", "$1u");
        Character known = SYLLABLE_CODES.get(merged);
        if (known != null) return known;
        char code = (char) (FIRST_SYLLABLE + SYLLABLE_CODES.size());
        SYLLABLE_CODES.put(merged, code);
        INITIALS[code] = merged.charAt(0);
        return code;
    }

    static boolean isHan(int point) {
        return (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0x3400 && point <= 0x4DBF) || point == 0x3007;
    }

    /** Whether it is read: a character, letter or digit, no sign. */
    static boolean isWritten(char unit) {
        return WRITTEN_UNITS.has(unit);
    }

    /** The form that simplified text has for it, mostly itself. */
    static char simplified(char unit) {
        char simplified = SIMPLIFIED[unit];
        return simplified == 0 ? unit : simplified;
    }

    /** How it is read most often, as a code. */
    static char syllable(char unit) {
        return (char) TRAITS[unit];
    }

    /** Every spelling of a syllable and its code. */
    static Map<String, Character> syllables() {
        return Map.copyOf(SYLLABLE_CODES);
    }

    /** The letter that is short for a syllable, or 0. */
    static char initial(char syllable) {
        return INITIALS[syllable];
    }

    /** Whether the letter is short for the syllable. */
    static boolean isInitial(char letter, char syllable) {
        return letter >= 'a' && letter <= 'z' && INITIALS[syllable] == letter;
    }

    /** The character that these two are the parts of, or 0. */
    static char composed(char first, char second) {
        return is(first, OPENS) && is(second, CLOSES) ? COMPOSED.get(CharacterTable.pair(first, second)) : 0;
    }

    /** Positive where two characters stand as they mostly do, negative where they stand the wrong way round. */
    static int order(char first, char second) {
        return switch (ORDER.get(CharacterTable.pair(first, second))) {
            case RIGHT_WAY -> 1;
            case WRONG_WAY -> -1;
            default -> 0;
        };
    }

    static boolean isBarePart(char unit) {
        return BARE_PARTS.has(unit);
    }

    /** Whether it stands everywhere, so that it is hardly ever there in place of another. */
    static boolean isEveryday(char unit) {
        return is(unit, EVERYDAY);
    }

    /** Whether one is the other with a part more or less or with another radical, or is known to stand for it. */
    static boolean sharesBody(char one, char other) {
        return ALIKE.get(CharacterTable.pair(one, other)) != 0
                || (isBody(one) && isPart(one, other))
                || (isBody(other) && isPart(other, one))
                || (isBody(LEFT[one]) && isPart(LEFT[one], other))
                || (isBody(RIGHT[one]) && isPart(RIGHT[one], other));
    }

    private static boolean isPart(char part, char whole) {
        return LEFT[whole] == part || RIGHT[whole] == part;
    }

    /** What it may share with a character that looks alike: two that share no bit of this do not. */
    static long kin(char unit) {
        return KIN[unit];
    }

    /** Whether one is easily taken for the other: the same body, the same corners, or nearly so with a part in common. */
    static boolean lookAlike(char one, char other) {
        if ((KIN[one] & KIN[other]) == 0) return false;
        if (sharesBody(one, other)) return true;
        int corners = commonCorners(SHAPES[one], SHAPES[other]);
        boolean commonPart = LEFT[one] != 0 && (LEFT[one] == LEFT[other] || RIGHT[one] == RIGHT[other]);
        return corners == 4 || (corners == 3 && commonPart);
    }

    private static boolean isBody(char part) {
        return part != 0 && !is(part, RADICAL);
    }

    /** One byte for each of the four corners; what follows only tells namesakes apart. */
    private static int corners(String code) {
        int corners = 0;
        for (int i = 0; i < 4; i++) corners = corners << 8 | (i < code.length() ? code.charAt(i) : 'x');
        return corners;
    }

    private static int commonCorners(int one, int other) {
        if (one == 0 || other == 0) return 0;
        int common = 0;
        for (int differing = one ^ other, i = 0; i < 4; i++, differing >>>= 8) if ((differing & 0xFF) == 0) common++;
        return common;
    }
}
