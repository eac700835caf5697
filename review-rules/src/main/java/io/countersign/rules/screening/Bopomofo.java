package io.countersign.rules.screening;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads syllables that are written in Bopomofo as the letters that spell them, without their tones. */
final class Bopomofo {

    /** The beginnings; each stands only once in a syllable. */
    private static final Map<Character, String> BEGINNINGS = new HashMap<>();
    /** The ends behind a beginning, of one sign or two. */
    private static final Map<String, String> ENDS = new HashMap<>();
    /** The ends that are a syllable by themselves. */
    private static final Map<String, String> WHOLE = new HashMap<>();

    private static final int LONGEST_END = 2;
    private static final String TONES = "\u02c9\u02ca\u02c7\u02cb\u02d9\u00b4";
    /** Beginnings that are a syllable by themselves. */
    private static final String SOUNDING = "ㄓㄔㄕㄖㄗㄘㄙ";
    /** Behind these the sound of v is written as u. */
    private static final String WITHOUT_U = "jqx";

    static {
        for (Line line : Line.read(Lexicon.resource("han/bopomofo.txt"))) {
            String[] spelled = line.rest().split(" ", -1);
            if (spelled.length == 1) BEGINNINGS.put(line.key().charAt(0), spelled[0]);
            else {
                ENDS.put(line.key(), spelled[0]);
                WHOLE.put(line.key(), spelled[1]);
            }
        }
    }

    /** All its signs but the marks of tones. */
    static final String UNITS =
            BEGINNINGS.keySet().stream().map(String::valueOf).collect(Collectors.joining())
                    + WHOLE.keySet().stream().filter(end -> end.length() == 1).collect(Collectors.joining());

    private Bopomofo() {}

    /** What the signs spell that begin at a place, and where they end; no letters where they are no syllable. */
    record Syllable(String letters, int end) {}

    static boolean isSign(int point) {
        return UNITS.indexOf(point) >= 0;
    }

    /** A sign by itself, without a tone, is an ornament, unless it sounds like a syllable and nothing else. */
    static Syllable at(VisibleText text, int start) {
        String beginning = BEGINNINGS.get(text.charAt(start));
        int from = beginning == null ? start : start + 1;
        int end = endOfSyllable(text, from);
        String letters = beginning == null
                ? WHOLE.getOrDefault(text.cut(from, end), "")
                : joined(beginning, text.charAt(start), text.cut(from, end));
        if (end < text.length() && TONES.indexOf(text.charAt(end)) >= 0) end++;
        boolean single = end == start + 1 && !isSignAt(text, end) && !isSignOrTone(text, start - 1);
        return new Syllable(single && beginning == null ? "" : letters, end);
    }

    private static int endOfSyllable(VisibleText text, int from) {
        for (int width = LONGEST_END; width > 0; width--)
            if (from + width <= text.length() && ENDS.containsKey(text.cut(from, from + width))) return from + width;
        return from;
    }

    private static String joined(String beginning, char sign, String end) {
        if (end.isEmpty()) return SOUNDING.indexOf(sign) >= 0 ? beginning + "i" : "";
        String letters = ENDS.getOrDefault(end, "");
        boolean withoutU = WITHOUT_U.contains(beginning) && letters.startsWith("v");
        return beginning + (withoutU ? "u" + letters.substring(1) : letters);
    }

    private static boolean isSignAt(VisibleText text, int index) {
        return index < text.length() && isSign(text.charAt(index));
    }

    private static boolean isSignOrTone(VisibleText text, int index) {
        return index >= 0 && (isSign(text.charAt(index)) || TONES.indexOf(text.charAt(index)) >= 0);
    }
}
