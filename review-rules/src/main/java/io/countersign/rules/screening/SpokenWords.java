package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds words that are written otherwise but read the same: in letters, with characters of the same sound or shape,
 * taken apart, doubled, backwards or across a line end. A part of the word by sound is the anchor, the rest is compared
 * unit by unit; the shorter the word, the less may differ.
 */
final class SpokenWords {

    /** Of each word of the matcher, and at last of all, the first of its anchors. */
    private final int[] first;
    /** What is looked at first, side by side: most tries end there. */
    private final long[] looks;

    private final Anchor[] anchors;
    private final WordMatcher matcher;

    /** @param normalised the words as the normaliser leaves them */
    SpokenWords(List<String> normalised) {
        Map<String, List<Anchor>> byText = new LinkedHashMap<>();
        for (int i = 0; i < normalised.size(); i++) addWord(i, normalised.get(i), byText);
        anchors = byText.values().stream().flatMap(List::stream).toArray(Anchor[]::new);
        looks = Arrays.stream(anchors).mapToLong(Anchor::look).toArray();
        first = new int[byText.size() + 1];
        int anchor = 0;
        for (List<Anchor> same : byText.values()) first[anchor + 1] = first[anchor++] + same.size();
        matcher = new WordMatcher(List.copyOf(byText.keySet()));
    }

    private void addWord(int index, String text, Map<String, List<Anchor>> anchors) {
        if (text.chars().filter(Han::isHan).count() < 2) return;
        if (text.length() > Look.LONGEST || !text.chars().allMatch(unit -> Han.isWritten((char) unit))) return;
        addWord(Word.of(index, text, false), anchors);
        if (text.length() > 2)
            addWord(Word.of(index, new StringBuilder(text).reverse().toString(), true), anchors);
    }

    private void addWord(Word word, Map<String, List<Anchor>> anchors) {
        if (word.length() < 2) return;
        for (int start : word.anchors())
            anchors.computeIfAbsent(word.anchor(start), key -> new ArrayList<>())
                    .add(new Anchor(word, start));
    }

    void find(NormalText normal, WordMatcher.Sink sink) {
        find(SpokenText.of(normal), sink);
        SpokenText.withoutFillers(normal, stretch -> find(stretch, sink));
    }

    private void find(SpokenText text, WordMatcher.Sink sink) {
        text.search(matcher, (anchor, start, end) -> {
            for (int i = first[anchor]; i < first[anchor + 1]; i++)
                if (Look.mayStand(looks[i], text, start)) anchors[i].tryAt(text, start, sink);
        });
    }

    /**
     * A part of a word that must be there by sound before the rest is compared.
     *
     * @param offset where in the word it begins
     */
    record Anchor(Word word, int offset) {

        /** Of the rest one character is looked at first, because it mostly tells. */
        long look() {
            int beside = word.beside(offset);
            char sound = word.sounds().charAt(beside);
            char written = word.written().charAt(beside);
            return Look.of(offset, word.length(), beside, word.reversed(), sound, written);
        }

        void tryAt(SpokenText text, int at, WordMatcher.Sink sink) {
            int start = at - offset;
            if (word.isAt(text, start) && !word.foundBefore(text, start, offset))
                sink.found(word.index(), text.normalFrom(start), text.normalTo(start + word.length() - 1));
        }
    }

    /** What is looked at first of a word, in one number. */
    static final class Look {

        static final int LONGEST = 0xFF;

        private static final int WRITTEN = 16;
        private static final int BESIDE = 32;
        private static final int LENGTH = 40;
        private static final int OFFSET = 48;
        private static final int REVERSED = 56;

        private Look() {}

        static long of(int offset, int length, int beside, boolean reversed, char sound, char written) {
            return (reversed ? 1L << REVERSED : 0)
                    | (long) offset << OFFSET
                    | (long) length << LENGTH
                    | (long) beside << BESIDE
                    | (long) written << WRITTEN
                    | sound;
        }

        /** Of two characters one must be written otherwise, of three none as an everyday one, backwards none at all. */
        static boolean mayStand(long look, SpokenText text, int at) {
            int start = at - (int) ((look >>> OFFSET) & 0xFF);
            int length = (int) ((look >>> LENGTH) & 0xFF);
            if (start < 0 || start + length > text.length()) return false;
            if (length == 2) return text.isOdd(start) || text.isOdd(start + 1);
            int beside = start + (int) ((look >>> BESIDE) & 0xFF);
            char seen = text.written(beside);
            char written = (char) (look >>> WRITTEN);
            if (seen == written || Han.isInitial(seen, (char) look)) return true;
            if (look >>> REVERSED != 0 || (length == 3 && Han.isEveryday(seen))) return false;
            return text.sound(beside) == (char) look || Han.lookAlike(seen, written);
        }
    }

    /** A word as it is read and as it is written. */
    private record Word(int index, String sounds, String written, String original, boolean reversed) {

        static Word of(int index, String text, boolean reversed) {
            StringBuilder written = new StringBuilder();
            StringBuilder sounds = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char unit = text.charAt(i);
                if (i > 0 && unit == text.charAt(i - 1) && Han.isHan(unit)) continue; // so is the text read
                written.append(unit);
                sounds.append(Han.syllable(unit) == Han.NO_SYLLABLE ? unit : Han.syllable(unit));
            }
            return new Word(index, sounds.toString(), written.toString(), text, reversed);
        }

        int length() {
            return sounds.length();
        }

        /** Where the parts begin of which at least one must be there: all of two, either end of three, halves. */
        int[] anchors() {
            if (length() == 2) return new int[] {0};
            return new int[] {0, length() == 3 ? 1 : length() / 2};
        }

        String anchor(int start) {
            int width = length() < 4 ? 2 : start == 0 ? length() / 2 : length() - length() / 2;
            return sounds.substring(start, start + width);
        }

        /** A character outside the anchor, or one of it where the anchor is the word. */
        int beside(int anchor) {
            return anchor > 0 ? anchor - 1 : Math.min(anchor(0).length(), length() - 1);
        }

        /** Whether the anchor at the beginning is there too, so that this place was tried already. */
        boolean foundBefore(SpokenText text, int start, int offset) {
            if (offset == 0) return false;
            String first = anchor(0);
            for (int i = 0; i < first.length(); i++) if (text.sound(start + i) != first.charAt(i)) return false;
            return true;
        }

        boolean isAt(SpokenText text, int start) {
            if (!reversed && text.isWritten(written, start)) return false; // found without this
            int spelled = 0;
            int alike = 0;
            int similar = 0;
            int everyday = 0;
            int tricked = 0;
            int ends = 0;
            int initials = 0;
            for (int i = 0; i < written.length(); i++) {
                int unit = start + i;
                char seen = text.written(unit);
                char meant = written.charAt(i);
                if (seen != meant) {
                    if (reversed) return false;
                    boolean sameSound = text.sound(unit) == sounds.charAt(i);
                    if (Han.isInitial(seen, sounds.charAt(i)) && text.standsAlone(unit)) {
                        initials++;
                        continue;
                    }
                    if (seen == 0 ? !sameSound : !Han.isHan(seen)) return false;
                    if (seen == 0) spelled++;
                    else if (sameSound || Han.sharesBody(seen, meant)) alike++;
                    else if (Han.lookAlike(seen, meant)) similar++;
                    else return false;
                    if (Han.isEveryday(seen)) everyday++;
                }
                if (text.isTricked(unit)) tricked++;
                if (i > 0 && text.isAfterEnd(unit)) ends++;
            }
            if (reversed) return ends == 0 && (tricked == 0 || length() < original.length());
            // found without this
            if (text.holdsPlainly(original, start, start + length()) || !text.isNew(start, start + length()))
                return false;
            if (length() == 2 && text.isBehindDigit(start + 1)) return false;
            // two syllables in letters are a word only in one run: names are written apart
            if (length() == 2 && spelled == 2) return text.normalTo(start) == text.normalFrom(start + 1);
            if (initials > 0) return length() > 2 && initials == 1 && alike + similar + ends == 0;
            if (length() == 3 && everyday > 0) return false;
            return allows(alike, similar, ends, spelled + tricked);
        }

        private boolean allows(int alike, int similar, int ends, int others) {
            return switch (length()) {
                case 2 -> alike + similar + ends == 0 && others > 0;
                case 3 -> alike <= 1 && similar == 0 && ends != 1;
                default -> similar <= 2;
            };
        }
    }
}
