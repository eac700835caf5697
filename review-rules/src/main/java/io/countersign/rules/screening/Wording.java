package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A run of sentences as the classifier sees it: sequences of Chinese characters, signs, and how much text there is. */
public final class Wording {

    /** Up to here a sign says all it can say. */
    private static final int SHORT = 40;

    /** For every length that a run of sentences can have; asked for each of them. */
    private static final double[] GRAM_VALUES = table(Wording::computeGramValue);

    private static final double[] SIGN_VALUES = table(Wording::computeSignValue);

    private final long[] grams;
    private final List<String> signs;
    private final int length;

    private Wording(long[] grams, List<String> signs, int length) {
        this.grams = grams;
        this.signs = signs;
        this.length = length;
    }

    /** Every sequence of up to four Chinese characters as a number, as often as it stands there. */
    public LongStream grams() {
        return Arrays.stream(grams);
    }

    /** The names of the signs. */
    public List<String> signs() {
        return signs;
    }

    /** In Chinese characters. */
    public int length() {
        return length;
    }

    /** The draft cut into runs as long as a passage can be, and each sentence of those that have several. */
    static List<List<Wording>> passages(FieldText field, Signs signs) {
        Squeezed squeezed = Squeezed.of(field.normal().text(), field.segments());
        List<List<Wording>> passages = new ArrayList<>();
        List<Segment> segments = field.segments();
        int next;
        for (int first = 0; first < segments.size(); first = next) {
            next = Passage.lastFrom(segments, first) + 1;
            List<Wording> wordings = new ArrayList<>();
            wordings.add(of(squeezed, segments.subList(first, next), signs));
            if (next > first + 1)
                for (Segment segment : segments.subList(first, next))
                    if (squeezed.before(segment.end()) - squeezed.before(segment.start()) >= Opinion.SHORTEST)
                        wordings.add(of(squeezed, List.of(segment), signs));
            passages.add(wordings);
        }
        return passages;
    }

    private static Wording of(Squeezed text, List<Segment> segments, Signs signs) {
        int from = text.before(segments.get(0).start());
        int to = text.before(segments.get(segments.size() - 1).end());
        SignSet present = Passage.of(segments, 0, segments.size() - 1).present();
        return new Wording(
                grams(text, from, to), present.stream().mapToObj(signs::name).toList(), to - from);
    }

    private static long[] grams(Squeezed text, int from, int to) {
        long[] grams = new long[(to - from) * Gram.LONGEST];
        int count = 0;
        long gram = 0;
        for (int i = from; i < to; i++) {
            gram = Gram.append(gram, text.at(i));
            for (int n = 1; n <= Math.min(Gram.LONGEST, i + 1 - from); n++) grams[count++] = Gram.suffix(gram, n);
        }
        return Arrays.copyOf(grams, count);
    }

    private static double[] table(IntToDoubleFunction value) {
        return IntStream.rangeClosed(0, Sentences.LONGEST).mapToDouble(value).toArray();
    }

    /** What one occurrence of a sequence counts: long texts hold more of them. */
    public static double gramValue(int length) {
        return length < GRAM_VALUES.length ? GRAM_VALUES[length] : computeGramValue(length);
    }

    private static double computeGramValue(int length) {
        return 1 / Math.sqrt(Gram.LONGEST * (double) length);
    }

    /** What the presence of a sign counts; it says less of a long text than of a short one. */
    public static double signValue(int length) {
        return length < SIGN_VALUES.length ? SIGN_VALUES[length] : computeSignValue(length);
    }

    private static double computeSignValue(int length) {
        return length <= SHORT ? 0.5 : 0.5 * Math.sqrt(SHORT / (double) length);
    }
}
