package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the classifier thinks of one text. The weights of all character sequences are summed up from the start, so that
 * any run of sentences is weighed by two look-ups, whatever its length.
 */
final class Opinion {

    /** Chinese characters without which a sentence alone says nothing: a telephone number ends notices too. */
    static final int SHORTEST = 12;
    /** Of less text nothing can be said at all. */
    private static final int LEAST = 5;
    /** Chinese characters of a stretch that is quoted as evidence. */
    private static final int STRETCH = 6;

    /** Neighbouring sentences and how much they read like an advertisement. */
    record Window(int first, int last, double margin) {

        boolean overlaps(Window other) {
            return first <= other.last && other.first <= last;
        }
    }

    private final String normal;
    private final List<Segment> segments;
    private final Classifier classifier;
    private final Limit limit;
    private final Squeezed text;
    /** Before each character, the sequences that end there and the sequences that begin there. */
    private final int[] ended;

    private final int[] begun;

    private final List<Window> suspect;
    /** Margin of the most suspect window, below every other where there is none. */
    private double mostSuspect = Double.NEGATIVE_INFINITY;

    Opinion(String normal, List<Segment> segments, Classifier classifier, Limit limit) {
        this.normal = normal;
        this.segments = segments;
        this.classifier = classifier;
        this.limit = limit;
        text = Squeezed.of(normal, segments);
        ended = new int[text.length() + 1];
        begun = new int[text.length() + 1];
        classifier.addUp(text, ended, begun);
        List<Window> over = new ArrayList<>();
        each((first, last, margin) -> {
            if (margin > mostSuspect) mostSuspect = margin;
            if (margin >= limit.suspicion()) over.add(new Window(first, last, margin));
        });
        suspect = apart(over);
    }

    /** How sure the classifier is that there is an advertisement in the text. */
    double score() {
        return mostSuspect == Double.NEGATIVE_INFINITY ? 0 : classifier.probability(mostSuspect - limit.suspicion());
    }

    /** The most suspect windows apart from each other, whether they exceed the limit or not. */
    List<Likeness> likenesses(FieldText field, int most) {
        List<Window> all = new ArrayList<>();
        each((first, last, margin) -> all.add(new Window(first, last, margin)));
        return apart(all).stream()
                .limit(most)
                .map(window -> likeness(field, window))
                .toList();
    }

    private Likeness likeness(FieldText field, Window window) {
        Passage passage = passage(window);
        int start = field.sourceStart(passage.start(), passage.end());
        int end = field.sourceEnd(passage.start(), passage.end());
        return new Likeness(field.field(), start, end, window.margin() - limit.suspicion());
    }

    /** Whether the wording does not speak against a rule that fired. */
    boolean supports(Passage passage) {
        return isTooShort(passage) || margin(passage) >= limit.support();
    }

    /** Whether its wording alone leaves no doubt. */
    boolean isCertain(Passage passage) {
        return !isTooShort(passage) && margin(passage) >= limit.certainty();
    }

    private boolean isTooShort(Passage passage) {
        return text.before(passage.end()) - text.before(passage.start()) < LEAST;
    }

    private double margin(Passage passage) {
        double signs = classifier.signWeights(passage.present());
        return margin(text.before(passage.start()), text.before(passage.end()), signs);
    }

    /** The windows over the limit, each the most suspect of those that it overlaps. */
    List<Window> suspect() {
        return suspect;
    }

    /** Whether only what stands in the window itself can excuse it. */
    boolean isCertain(Window window) {
        return window.margin() >= limit.certainty();
    }

    private static List<Window> apart(List<Window> over) {
        over.sort(Comparator.comparing(Window::margin).reversed());
        List<Window> apart = new ArrayList<>();
        for (Window window : over) if (apart.stream().noneMatch(window::overlaps)) apart.add(window);
        return apart;
    }

    private interface Sink {
        void take(int first, int last, double margin);
    }

    /**
     * A text with no more characters than one long sentence as a whole, however it is cut up, else every run of
     * neighbouring sentences up to that length.
     */
    private void each(Sink sink) {
        if (segments.isEmpty()) return;
        if (text.length() <= Sentences.LONGEST) grow(0, segments.size() - 1, segments.size() - 1, LEAST, sink);
        else
            for (int first = 0; first < segments.size(); first++)
                grow(first, first, Passage.lastFrom(segments, first), SHORTEST, sink);
    }

    /** The runs from one sentence to each of those from the shortest to the longest. */
    private void grow(int first, int shortest, int longest, int least, Sink sink) {
        SignSet seen = SignSet.NONE;
        double signs = 0;
        int from = text.before(segments.get(first).start());
        for (int last = first; last <= longest; last++) {
            Segment segment = segments.get(last);
            if (!seen.holds(segment.present())) {
                signs += classifier.signWeights(segment.present().without(seen));
                seen = seen.and(segment.present());
            }
            int to = text.before(segment.end());
            if (last >= shortest && to - from >= least) sink.take(first, last, margin(from, to, signs));
        }
    }

    private double margin(int from, int to, double signs) {
        return classifier.margin(sum(from, to), signs, to - from);
    }

    /** Of the sequences that lie wholly between two characters, which are further apart than a sequence is long. */
    private int sum(int from, int to) {
        return ended[to] - begun[from];
    }

    Suspicion suspicion(Window window, Rule rule, int rank, Severity severity) {
        Passage passage = passage(window);
        int start = passage.start();
        int end = passage.end();
        double score = classifier.probability(window.margin() - limit.suspicion());
        return new Suspicion(rule, rank, severity, score, passage, start, end, () -> strongest(start, end));
    }

    /** Without the white space at its ends. */
    private Passage passage(Window window) {
        Passage whole = Passage.of(segments, window.first(), window.last());
        int start = whole.start();
        int end = whole.end();
        while (start < end && normal.charAt(start) <= ' ') start++;
        while (end > start && normal.charAt(end - 1) <= ' ') end--;
        return whole.between(start, end);
    }

    /** The two stretches that weigh most, as sightings of no sign. */
    private List<Sighting> strongest(int start, int end) {
        int from = text.before(start);
        int to = text.before(end);
        int first = heaviest(from, to, Integer.MIN_VALUE / 2);
        int second = heaviest(from, to, first);
        return List.of(sighting(first, start, end), sighting(second < 0 ? first : second, start, end));
    }

    private int heaviest(int from, int to, int apartFrom) {
        int heaviest = apartFrom < 0 ? from : -1;
        int most = Integer.MIN_VALUE;
        for (int at = from; at + STRETCH <= to; at++) {
            int sum = sum(at, at + STRETCH);
            if (sum > most && Math.abs(at - apartFrom) >= STRETCH) {
                most = sum;
                heaviest = at;
            }
        }
        return heaviest;
    }

    private Sighting sighting(int stretch, int start, int end) {
        int from = start;
        while (from + 1 < end && text.before(from + 1) <= stretch) from++;
        int to = from + 1;
        while (to < end && text.before(to) < stretch + STRETCH) to++;
        return new Sighting(-1, from, to, normal.substring(from, to));
    }
}
