package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.List;

/**
 * A normalised text as the classifier reads it: Chinese characters only. Punctuation, numbers and addresses would teach
 * it where a text comes from; what they mean the signs tell.
 */
final class Squeezed {

    private final char[] text;
    /** For each place of the normalised text how many characters of this one stand before it. */
    private final int[] before;

    private int length;

    private Squeezed(int length, int most) {
        text = new char[most];
        before = new int[length + 1];
    }

    /** Words that were seen in disguise are read as they are meant. */
    static Squeezed of(String normal, List<Segment> segments) {
        List<Sighting> disguised = disguised(normal, segments);
        int more = 0;
        for (Sighting word : disguised) more += word.normalised().length();
        Squeezed squeezed = new Squeezed(normal.length(), normal.length() + more);
        int done = 0;
        for (Sighting word : disguised)
            if (word.start() >= done) {
                squeezed.add(normal, done, word.start());
                squeezed.addWord(word);
                done = word.end();
            }
        squeezed.add(normal, done, normal.length());
        squeezed.before[normal.length()] = squeezed.length;
        return squeezed;
    }

    private static List<Sighting> disguised(String normal, List<Segment> segments) {
        List<Sighting> disguised = new ArrayList<>();
        for (Segment segment : segments)
            for (Sighting sighting : segment.sightings()) if (isDisguised(sighting, normal)) disguised.add(sighting);
        return disguised;
    }

    /** Two characters for a word of two are left as they are: to take a name for a word would weigh too much. */
    private static boolean isDisguised(Sighting sighting, String normal) {
        String word = sighting.normalised();
        if (word.length() == 2 && sighting.length() == 2) return false;
        if (word.length() == sighting.length() && normal.startsWith(word, sighting.start())) return false;
        for (int i = 0; i < word.length(); i++) if (!Han.isHan(word.charAt(i))) return false;
        return true;
    }

    private void add(String normal, int start, int end) {
        int at = length;
        for (int i = start; i < end; i++) {
            before[i] = at;
            char unit = normal.charAt(i);
            if (Han.isHan(unit)) text[at++] = unit;
        }
        length = at;
    }

    private void addWord(Sighting word) {
        before[word.start()] = length;
        word.normalised().getChars(0, word.normalised().length(), text, length);
        length += word.normalised().length();
        for (int i = word.start() + 1; i < word.end(); i++) before[i] = length;
    }

    int length() {
        return length;
    }

    char at(int index) {
        return text[index];
    }

    int before(int normalIndex) {
        return before[normalIndex];
    }
}
