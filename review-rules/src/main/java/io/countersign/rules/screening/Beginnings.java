package io.countersign.rules.screening;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds out by trial with which characters a match of an expression can begin. */
final class Beginnings {

    /** A Chinese character and a sign that no expression names. */
    private static final String UNNAMED = "\u9f98\u3003";

    private static final Characters ALL = new Characters("", "", true);

    /** An expression that is not content with so many digits wants no more. */
    private static final String DIGITS = "1".repeat(20);

    private final Pattern pattern;
    /** The same without its lookbehind: it matches more and never less, as none stands in a negative lookahead. */
    private final Pattern anywhere;

    private final String named;

    Beginnings(Pattern pattern) {
        this.pattern = pattern;
        this.anywhere = Pattern.compile(withoutLookbehind(pattern.pattern()));
        this.named = IntStream.concat(
                        IntStream.range(0, 0x80), pattern.pattern().chars())
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Characters after which the expression asks for more, where one of the given ones stands before. */
    Characters first(String... before) {
        return characters(unit -> {
            for (String context : before) if (begins(pattern, context, String.valueOf(unit))) return true;
            return false;
        });
    }

    /** Characters after which it asks for more as the second of a match, whatever stands before. */
    Characters second() {
        String firsts = (named + UNNAMED)
                .chars()
                .mapToObj(Character::toString)
                .filter(unit -> begins(anywhere, "", unit))
                .collect(Collectors.joining());
        return characters(unit -> firsts.chars().anyMatch(first -> begins(anywhere, "", "" + (char) first + unit)));
    }

    /** Characters that can follow the digits with which a match begins, be they a part of it or not. */
    Characters behindDigits() {
        if (tellsDigitsApart() || begins(anywhere, "", DIGITS)) return ALL;
        return characters(unit -> IntStream.range(1, DIGITS.length())
                .anyMatch(length -> begins(anywhere, "", DIGITS.substring(0, length) + unit)));
    }

    /** Whether it names single digits, so that what holds for one need not hold for another. */
    private boolean tellsDigitsApart() {
        String rest = anywhere.pattern().replace("[0-9]", "").replaceAll("\\{[0-9,]+}", "");
        return rest.chars().anyMatch(unit -> unit >= '0' && unit <= '9');
    }

    private interface Question {
        boolean isMet(char unit);
    }

    private Characters characters(Question question) {
        StringBuilder held = new StringBuilder();
        for (char unit : named.toCharArray()) if (question.isMet(unit)) held.append(unit);
        boolean others = UNNAMED.chars().anyMatch(unit -> question.isMet((char) unit));
        return new Characters(named, held.toString(), others);
    }

    private static boolean begins(Pattern pattern, String before, String text) {
        Matcher matcher = pattern.matcher(before + text).useTransparentBounds(true);
        matcher.region(before.length(), before.length() + text.length());
        return matcher.lookingAt() || matcher.hitEnd();
    }

    private static String withoutLookbehind(String regex) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < regex.length(); ) {
            int end = i + (regex.charAt(i) == '\\' ? 2 : 1);
            if (regex.startsWith("(?<=", i) || regex.startsWith("(?<!", i)) {
                end = groupEnd(regex, i);
                kept.append("(?:)");
            } else kept.append(regex, i, end);
            i = end;
        }
        return kept.toString();
    }

    private static int groupEnd(String regex, int start) {
        int depth = 0;
        boolean inClass = false;
        int i = start;
        do {
            char unit = regex.charAt(i);
            if (unit == '\\') i++;
            else if (inClass || unit == '[') inClass = unit != ']';
            else if (unit == '(') depth++;
            else if (unit == ')') depth--;
            i++;
        } while (depth > 0);
        return i;
    }
}
