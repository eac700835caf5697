package io.countersign.rules.screening;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Signs that devices show as coloured pictures although letters or characters are in them. */
final class Pictures {

    private static final int FIRST_INDICATOR = 0x1F1E6;
    private static final int LETTERS = 26;

    /** Two letters each: those of the standard and of the organisations that have a flag. */
    private static final Set<String> FLAGS = flags();

    /** Those of the first plane. */
    static final String LETTERED_UNITS = "Ⓜ㊗㊙";

    /** Blood groups, a car park, an underground; Japanese signs and the two Chinese seals. */
    private static final Set<Integer> LETTERED = (LETTERED_UNITS + "🅰🅱🅾🅿🈁🈂🈚🈯🈲🈳🈴🈵🈶🈷🈸🈹🈺🉐🉑")
            .codePoints()
            .boxed()
            .collect(Collectors.toUnmodifiableSet());

    private Pictures() {}

    private static Set<String> flags() {
        Set<String> flags = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        flags.addAll(Set.of("EU", "UN"));
        return Set.copyOf(flags);
    }

    static boolean isLettered(int point) {
        return LETTERED.contains(point);
    }

    static boolean isIndicator(int point) {
        return point >= FIRST_INDICATOR && point < FIRST_INDICATOR + LETTERS;
    }

    /** Whether indicators are the two letters of a flag. */
    static boolean isFlag(int first, int second) {
        return isIndicator(first) && isIndicator(second) && FLAGS.contains(letter(first) + letter(second));
    }

    private static String letter(int indicator) {
        return Character.toString('A' + indicator - FIRST_INDICATOR);
    }
}
