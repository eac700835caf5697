package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds words that are written otherwise but read the same: in letters, with characters of the same sound or shape,
 * taken apart, doubled, backwards or across a line end. A part of the word by sound is the anchor, the rest is compared
 * unit by unit; the shorter the word, the less may differ.
 */
final class SpokenWords {

    private final Anchor[][] anchored;
    private final WordMatcher matcher;

    /** @param normalised the words as the normaliser leaves them */
    SpokenWords(List<String> normalised) {
        Map<String, List<Anchor>> anchors = new LinkedHashMap<>();
        for (int i = 0; i < normalised.size(); i++) addWord(i, normalised.get(i), anchors);
        anchored = anchors.values().stream()
                .map(same -> same.toArray(Anchor[]::new))
                .toArray(Anchor[][]::new);
        matcher = new WordMatcher(List.copyOf(anchors.keySet()));
    }

    private void addWord(int index, String text, Map<String, List<Anchor>> anchors) {
        if (text.chars().filter(Han::isHan).count() < 2) return;
        if (!text.chars().allMatch(unit -> Han.isWritten((char) unit))) return;
        addWord(Word.of(index, text, false), anchors);
        if (text.length() > 2)
            addWord(Word.of(index, new StringBuilder(text).reverse().toString(), true), anchors);
    }

    private void addWord(Word word, Map<String, List<Anchor>> anchors) {
        for (int start : word.anchors())
            anchors.computeIfAbsent(word.anchor(start), key -> new ArrayList<>())
                    .add(Anchor.of(word, start));
    }

    void find(NormalText normal, WordMatcher.Sink sink) {
        SpokenText text = SpokenText.of(normal);
        matcher.find(text.sounds(), (anchor, start, end) -> {
            for (Anchor one : anchored[anchor]) one.tryAt(text, start, sink);
        });
    }

    /**
     * A part of a word that must be there by sound before the rest is compared; of the rest one character is looked at
     * first, because it mostly tells.
     *
     * @param offset where in the word it begins
     * @param beside where in the word the character stands that is looked at first
     */
    private record Anchor(Word word, int offset, int length, int beside, char sound, char written) {

        static Anchor of(Word word, int offset) {
            int beside = word.beside(offset);
            return new Anchor(
                    word,
                    offset,
                    word.length(),
                    beside,
                    word.sounds().charAt(beside),
                    word.written().charAt(beside));
        }

        void tryAt(SpokenText text, int at, WordMatcher.Sink sink) {
            int start = at - offset;
            if (start < 0 || start + length > text.length() || !mayStand(text, start)) return;
            if (word.isAt(text, start) && !word.foundBefore(text, start, offset))
                sink.found(word.index(), text.normalFrom(start), text.normalTo(start + length - 1));
        }

        /** Of two characters one must be written otherwise, of three none as an everyday one, backwards none at all. */
        private boolean mayStand(SpokenText text, int start) {
            if (length == 2) return text.isOdd(start) || text.isOdd(start + 1);
            char seen = text.written(start + beside);
            if (seen == written) return true;
            if (word.reversed() || (length == 3 && Han.isEveryday(seen))) return false;
            return text.sound(start + beside) == sound || Han.lookAlike(seen, written);
        }
    }

    /** A word as it is read and as it is written. */
    private record Word(int index, String sounds, String written, boolean reversed) {

        static Word of(int index, String text, boolean reversed) {
            StringBuilder sounds = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char syllable = Han.syllable(text.charAt(i));
                sounds.append(syllable == Han.NO_SYLLABLE ? text.charAt(i) : syllable);
            }
            return new Word(index, sounds.toString(), text, reversed);
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
            int spelled = 0;
            int alike = 0;
            int similar = 0;
            int everyday = 0;
            int tricked = 0;
            int ends = 0;
            for (int i = 0; i < written.length(); i++) {
                int unit = start + i;
                char seen = text.written(unit);
                char meant = written.charAt(i);
                if (seen != meant) {
                    if (reversed) return false;
                    boolean sameSound = text.sound(unit) == sounds.charAt(i);
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
            if (reversed) return tricked + ends == 0;
            if (text.holdsPlainly(written, start, start + length())) return false; // found without this
            // two syllables in letters are a word only in one run: names are written apart
            if (length() == 2 && spelled == 2) return text.normalTo(start) == text.normalFrom(start + 1);
            if (length() == 3 && everyday > 0) return false;
            return allows(alike, similar, ends, spelled + tricked);
        }

        private boolean allows(int alike, int similar, int ends, int others) {
            return switch (length()) {
                case 2 -> alike + similar + ends == 0 && others > 0;
                case 3 -> alike <= 1 && similar == 0 && ends != 1;
                default -> similar <= 1 && alike + similar < length() && (similar == 0 || alike <= 1);
            };
        }
    }
}
