package io.countersign.rules.resemblance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A sentence and its fingerprint.
 *
 * @param sentence as it was written
 * @param length its letters and digits
 * @param bits SimHash of these
 */
public record SentencePrint(String sentence, int length, long bits) {

    /** Prints this near are taken for the same sentence; such a pair shares at least one of four bands of 16 bits. */
    public static final int NEAR = 3;

    /** Shorter sentences are said by many. */
    private static final int SHORTEST = 16;

    private static final Pattern END = Pattern.compile("(?<=[。！？!?；;])|\n");

    /** The prints of a text, one line or paragraph to an element. */
    public static List<SentencePrint> of(List<String> lines) {
        List<SentencePrint> prints = new ArrayList<>();
        for (String line : lines)
            for (String sentence : END.split(line, -1)) {
                int[] points = telling(sentence);
                if (points.length >= SHORTEST)
                    prints.add(new SentencePrint(sentence.strip(), points.length, SimHash.of(points)));
            }
        return List.copyOf(prints);
    }

    public boolean isNear(SentencePrint other) {
        return isNear(other.bits);
    }

    boolean isNear(long other) {
        return Long.bitCount(bits ^ other) <= NEAR;
    }

    private static int[] telling(String sentence) {
        return Normalizer.normalize(sentence, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .toArray();
    }
}
