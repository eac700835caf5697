package io.countersign.rules.screening;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds out by trial with which characters a match of an expression can begin. */
final class Beginnings {

    /** A Chinese character and a sign that no expression names. */
    private static final String UNNAMED = "\u9f98\u3003";

    /** An end of the text is also before them. */
    private static final String LINE_ENDS = "\\v";

    private static final Characters ALL = new Characters("", "", true);

    /** So many digits at the beginning of a text are any number of them. */
    static final int MOST_DIGITS = 20;

    private static final String DIGITS = "1".repeat(MOST_DIGITS);

    /** Every number of digits, one bit each. */
    private static final int ANY_NUMBER = -1;

    private final Pattern pattern;
    /** The same without its lookbehind: it matches more and never less, as none stands in a negative lookahead. */
    private final Pattern anywhere;

    /** The same, where one digit is as good as another. */
    private final @Nullable Pattern anyDigits;

    private final String named;
    /** Characters that the expression does not tell apart, together. */
    private final List<String> kinds;

    Beginnings(Pattern pattern) {
        this.pattern = pattern;
        this.anywhere = Pattern.compile(withoutLookbehind(pattern.pattern()));
        this.anyDigits = anyDigits(anywhere.pattern());
        this.named = IntStream.concat(
                        IntStream.range(0, 0x80), pattern.pattern().chars())
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        List<Pattern> told = tokens(pattern.pattern());
        this.kinds = (named + UNNAMED)
                        .chars()
                        .mapToObj(Character::toString)
                        .collect(Collectors.groupingBy(unit -> holders(unit, told), Collectors.joining()))
                        .values()
                        .stream()
                        .sorted()
                        .toList();
    }

    /** The classes, escapes and characters that stand in an expression, each by itself; digits and line ends always. */
    private static List<Pattern> tokens(String regex) {
        Set<String> tokens = new LinkedHashSet<>(List.of("[0-9]", LINE_ENDS));
        for (int i = 0; i < regex.length(); ) {
            int end = regex.startsWith("(?!", i) || regex.charAt(i) == '{' ? i + 1 : tokenEnd(regex, i);
            String token = regex.substring(i, end);
            tokens.add(token.length() == 1 ? Pattern.quote(token) : token);
            i = end;
        }
        return tokens.stream().map(Pattern::compile).toList();
    }

    private static String holders(String unit, List<Pattern> told) {
        return told.stream()
                .map(token -> token.matcher(unit).matches() ? "1" : "0")
                .collect(Collectors.joining());
    }

    /** Characters after which the expression asks for more as the first of a match, whatever stands before. */
    Characters first() {
        return characters(unit -> begins(anywhere, "", String.valueOf(unit)));
    }

    /** Characters that can stand before a match. */
    Characters behind() {
        List<String> firsts = longer(List.of(""));
        return characters(unit -> firsts.stream().anyMatch(first -> begins(pattern, String.valueOf(unit), first)));
    }

    /** Characters after which it asks for more as the second of a match, whatever stands before. */
    Characters second() {
        return next(longer(List.of("")));
    }

    Characters third() {
        return next(longer(longer(List.of(""))));
    }

    /** The beginnings with one character more that it is content with. */
    private List<String> longer(List<String> beginnings) {
        return beginnings.stream()
                .flatMap(beginning -> kinds.stream().map(kind -> beginning + kind.charAt(0)))
                .filter(text -> begins(anywhere, "", text))
                .toList();
    }

    private Characters next(List<String> beginnings) {
        return characters(unit -> beginnings.stream().anyMatch(text -> begins(anywhere, "", text + unit)));
    }

    /** Characters that can follow the digits with which a match begins, be they a part of it or not. */
    Characters behindDigits() {
        if (isContentWithAnyNumber()) return ALL;
        return characters(unit -> IntStream.range(1, MOST_DIGITS).anyMatch(length -> beginsWithDigits(length, unit)));
    }

    /** With how many digits a match can begin, one bit for each number up to {@link #MOST_DIGITS}. */
    int digits() {
        if (isContentWithAnyNumber()) return ANY_NUMBER;
        return IntStream.range(1, MOST_DIGITS)
                .filter(length -> endsWithDigits(length)
                        || kinds.stream()
                                .map(kind -> kind.charAt(0))
                                .anyMatch(unit -> !isDigit(unit) && beginsWithDigits(length, unit)))
                .map(length -> 1 << length)
                .reduce(0, (one, other) -> one | other);
    }

    private boolean isContentWithAnyNumber() {
        return anyDigits == null || begins(anyDigits, "", DIGITS);
    }

    private boolean beginsWithDigits(int number, char behind) {
        return anyDigits == null || begins(anyDigits, "", DIGITS.substring(0, number) + behind);
    }

    private boolean endsWithDigits(int number) {
        return anyDigits == null
                || anyDigits.matcher(DIGITS.substring(0, number)).lookingAt();
    }

    /** Null where the expression refuses single digits, so that a wider one would refuse more. */
    private static @Nullable Pattern anyDigits(String regex) {
        StringBuilder wider = new StringBuilder();
        for (int i = 0; i < regex.length(); ) {
            int end = tokenEnd(regex, i);
            String token = regex.substring(i, end);
            if (token.startsWith("(?!") && token.replace("0-9", "").matches("(?s).*[0-9].*")) return null;
            if (token.startsWith("[^") && token.matches("(?s).*[0-9].*")) return null;
            wider.append(token.startsWith("(?!") || token.startsWith("{") ? token : withAnyDigit(token));
            i = end;
        }
        return Pattern.compile(wider.toString());
    }

    private static String withAnyDigit(String token) {
        if (token.chars().noneMatch(Beginnings::isDigit)) return token;
        return token.startsWith("[") ? token.substring(0, token.length() - 1) + "0-9]" : "[0-9]";
    }

    /** A negative lookahead, a class, a number of times and an escape are one token, as is every other character. */
    private static int tokenEnd(String regex, int start) {
        if (regex.startsWith("(?!", start)) return groupEnd(regex, start);
        return switch (regex.charAt(start)) {
            case '\\' -> start + 2;
            case '{' -> regex.indexOf('}', start) + 1;
            case '[' -> classEnd(regex, start);
            default -> start + 1;
        };
    }

    private static int classEnd(String regex, int start) {
        int i = start + 1;
        while (regex.charAt(i) != ']') i += regex.charAt(i) == '\\' ? 2 : 1;
        return i + 1;
    }

    private static boolean isDigit(int unit) {
        return unit >= '0' && unit <= '9';
    }

    private interface Question {
        boolean isMet(char unit);
    }

    private Characters characters(Question question) {
        String held =
                kinds.stream().filter(kind -> question.isMet(kind.charAt(0))).collect(Collectors.joining());
        return new Characters(named, held, UNNAMED.chars().anyMatch(unit -> held.indexOf(unit) >= 0));
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
