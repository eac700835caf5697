package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes regular expressions apart that are known to be well-formed, as far as the lexicon's need it. */
final class ExpressionReader {

    /** Matches without reading anything. */
    private static final Expression NOTHING = new Expression.Sequence(List.of());

    private static final int ANY_NUMBER = Integer.MAX_VALUE;
    /** Escapes for one character of a kind; others are no character. */
    private static final String KINDS = "dDwWsShHvVntr";

    private final Alphabet alphabet;
    private final Map<String, BitSet> known = new HashMap<>();
    private String regex = "";
    private int at;

    ExpressionReader(Alphabet alphabet) {
        this.alphabet = alphabet;
    }

    /** @throws UnsupportedOperationException where it holds what this cannot take apart */
    Expression read(Pattern pattern) {
        if (pattern.flags() != 0) throw new UnsupportedOperationException("flags of " + pattern);
        regex = pattern.pattern();
        at = 0;
        Expression whole = choice();
        if (at < regex.length()) throw unsupported();
        return whole;
    }

    private Expression choice() {
        List<Expression> ways = new ArrayList<>(List.of(sequence()));
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            ways.add(sequence());
        }
        return ways.size() == 1 ? ways.get(0) : new Expression.Choice(ways);
    }

    private Expression sequence() {
        List<Expression> parts = new ArrayList<>();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') parts.add(repeated(part()));
        return new Expression.Sequence(parts);
    }

    private Expression part() {
        return switch (regex.charAt(at)) {
            case '(' -> group();
            case '[' -> one(classEnd());
            case '\\' -> escape();
            case '.' -> one(at + 1);
            case '$' -> {
                at++;
                yield NOTHING;
            }
            case '^', '*', '+', '?', '{' -> throw unsupported();
            default -> literal(regex.charAt(at++));
        };
    }

    private Expression group() {
        if (skip("(?:")) return closed(choice());
        if (skip("(?=")) return new Expression.Ahead(closed(choice()));
        if (skip("(?<=")) return behind(closed(choice()), false);
        if (skip("(?<!")) return behind(closed(choice()), true);
        if (skip("(?!")) return notAhead(closed(choice()));
        if (regex.startsWith("(?<", at)) at = regex.indexOf('>', at) + 1;
        else if (!skip("(") || regex.charAt(at) == '?') throw unsupported();
        return closed(choice());
    }

    private boolean skip(String opening) {
        boolean there = regex.startsWith(opening, at);
        if (there) at += opening.length();
        return there;
    }

    private Expression closed(Expression inside) {
        at++;
        return inside;
    }

    /** Told only where one character is asked for. */
    private Expression behind(Expression before, boolean not) {
        if (!isOne(before)) return NOTHING;
        return new Expression.Behind(not ? alphabet.without(one(before)) : one(before));
    }

    private Expression notAhead(Expression following) {
        if (!isOne(following)) return NOTHING;
        BitSet others = alphabet.without(one(following));
        others.set(alphabet.nothing());
        return new Expression.Ahead(new Expression.One(others));
    }

    private static boolean isOne(Expression inside) {
        return inside instanceof Expression.Sequence sequence
                && sequence.parts().size() == 1
                && sequence.parts().get(0) instanceof Expression.One;
    }

    private static BitSet one(Expression inside) {
        return ((Expression.One) ((Expression.Sequence) inside).parts().get(0)).held();
    }

    private Expression escape() {
        char escaped = regex.charAt(at + 1);
        if (KINDS.indexOf(escaped) >= 0) return one(at + 2);
        if (Character.isLetterOrDigit(escaped)) throw unsupported();
        at += 2;
        return literal(escaped);
    }

    private Expression literal(char unit) {
        return new Expression.One(alphabet.of(String.valueOf(unit)));
    }

    /** A class or an escape up to the index. */
    private Expression one(int end) {
        String token = regex.substring(at, end);
        at = end;
        return new Expression.One(known.computeIfAbsent(token, key -> alphabet.heldBy(Pattern.compile(key))));
    }

    private int classEnd() {
        int end = at + 1;
        while (regex.charAt(end) != ']') {
            if (regex.charAt(end) == '[' || regex.startsWith("&&", end)) throw unsupported();
            end += regex.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private Expression repeated(Expression part) {
        if (at == regex.length()) return part;
        return switch (regex.charAt(at)) {
            case '?' -> times(part, 0, 1, at + 1);
            case '*' -> times(part, 0, ANY_NUMBER, at + 1);
            case '+' -> times(part, 1, ANY_NUMBER, at + 1);
            case '{' -> {
                int end = regex.indexOf('}', at);
                String[] numbers = regex.substring(at + 1, end).split(",", -1);
                int least = Integer.parseInt(numbers[0]);
                String last = numbers[numbers.length - 1];
                yield times(part, least, last.isEmpty() ? ANY_NUMBER : Integer.parseInt(last), end + 1);
            }
            default -> part;
        };
    }

    private Expression times(Expression part, int least, int most, int behind) {
        at = behind;
        // how eagerly it is repeated makes no other matches begin
        if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) at++;
        return new Expression.Repeat(part, least, most);
    }

    private UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("at " + at + " of " + regex);
    }
}
