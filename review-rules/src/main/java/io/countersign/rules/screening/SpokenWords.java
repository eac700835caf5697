package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Finds words that are written otherwise but read the same: in letters, with characters of the same sound or shape,
 * taken apart, doubled, backwards or across a line end. A part of the word by sound is the anchor, the rest is compared
 * unit by unit; the shorter the word, the less may differ.
 */
final class SpokenWords {

    private static final int SIDES = Side.values().length;
    /** One for each side that is to be looked at. */
    private static final int SIDE_BITS = SIDES;

    /** Of every anchor two sounds are looked up, the rest of it is compared with the rest of the word. */
    private static final int WIDTH = 2;

    /** So many places are asked one question before the next: so their answers do not wait for each other. */
    private static final int AT_ONCE = 256;

    /** Columns of what is looked at first. */
    private static final int ROW = 4;

    private static final int KIN = 1;
    private static final int WHOLE = 2;
    private static final int OFFSET = 3;

    /** The sounds with which anchors begin: those that begin alike are a group. */
    private final SoundPairs begun;
    /** For each group and side the first of its anchors, and at last the number of all. */
    private final int[] first;
    /** For each group what may be beside its anchors: behind them, then before them. */
    private final long[] beside;
    /** For each group 1 where an anchor is a whole word, else 0. */
    private final byte[] wholes;

    /** For each anchor a row of what is looked at first, side by side: most tries end there. */
    private final long[] rows;

    private final Anchor[] anchors;

    /** @param normalised the words as the normaliser leaves them */
    SpokenWords(List<String> normalised) {
        NavigableMap<Integer, List<Anchor>> bySounds = new TreeMap<>();
        for (int i = 0; i < normalised.size(); i++) addWord(i, normalised.get(i), bySounds);
        begun = new SoundPairs(bySounds.navigableKeySet());
        List<Anchor> all = new ArrayList<>();
        first = new int[bySounds.size() * SIDES + 1];
        beside = new long[bySounds.size() * Beside.ROW];
        wholes = new byte[bySounds.size()];
        int place = 0;
        for (List<Anchor> group : bySounds.values())
            for (Side side : Side.values()) {
                for (Anchor anchor : group) {
                    if (anchor.side() != side) continue;
                    all.add(anchor);
                    Beside.allow(beside, place / SIDES, anchor);
                    if (side == Side.NONE) wholes[place / SIDES] = 1;
                }
                first[++place] = all.size();
            }
        anchors = all.toArray(Anchor[]::new);
        rows = all.stream()
                .flatMapToLong(anchor -> LongStream.of(anchor.look(), anchor.kin(), anchor.whole(), anchor.offset()))
                .toArray();
    }

    private void addWord(int index, String text, Map<Integer, List<Anchor>> anchors) {
        if (text.chars().filter(Han::isHan).count() < 2) return;
        if (!text.chars().allMatch(unit -> Han.isWritten((char) unit))) return;
        addWord(Word.of(index, text, false), anchors);
        if (text.length() > 2)
            addWord(Word.of(index, new StringBuilder(text).reverse().toString(), true), anchors);
    }

    private void addWord(Word word, Map<Integer, List<Anchor>> anchors) {
        if (word.length() < 2) return;
        for (int start : word.anchors())
            anchors.computeIfAbsent(
                            SoundPairs.pair(
                                    word.sounds().charAt(start), word.sounds().charAt(start + 1)),
                            key -> new ArrayList<>())
                    .add(new Anchor(word, start));
    }

    void find(NormalText normal, WordMatcher.Sink sink) {
        find(SpokenText.of(normal), sink);
        SpokenText.withoutFillers(normal, stretch -> find(stretch, sink));
    }

    private void find(SpokenText text, WordMatcher.Sink sink) {
        int[] places = new int[Math.min(AT_ONCE, text.length())];
        for (int from = 0; from + 1 < text.length(); from += AT_ONCE) {
            int likely = likely(text, places, begun(text, from, places));
            for (int i = 0; i < likely; i++) tryAt(places[i], text, sink);
        }
    }

    /** Notes where, from a place on, two sounds begin anchors; answers how often. */
    private int begun(SpokenText text, int from, int[] places) {
        int end = Math.min(from + AT_ONCE, text.length() - 1);
        int noted = 0;
        char before = text.sound(from);
        for (int i = from; i < end; i++) {
            char sound = text.sound(i + 1);
            places[noted] = i;
            noted += begun.count(SoundPairs.pair(before, sound));
            before = sound;
        }
        return noted;
    }

    private int group(SpokenText text, int start) {
        return begun.number(SoundPairs.pair(text.sound(start), text.sound(start + 1)));
    }

    /** Keeps of the places those where what is beside may be so, with the sides that may; answers how many. */
    private int likely(SpokenText text, int[] places, int noted) {
        int kept = 0;
        for (int i = 0; i < noted; i++) {
            int start = places[i];
            int group = group(text, start);
            int row = group * Beside.ROW;
            int behind = Math.min(start + WIDTH, text.length() - 1);
            int before = Math.max(start - 1, 0);
            int sides = Beside.may(beside, row, text.sound(behind), text.written(behind))
                    | Beside.may(beside, row + Beside.BEFORE, text.sound(before), text.written(before)) << 1
                    | wholes[group] << 2;
            places[kept] = start << SIDE_BITS | sides;
            kept += (sides | -sides) >>> (Integer.SIZE - 1);
        }
        return kept;
    }

    private void tryAt(int place, SpokenText text, WordMatcher.Sink sink) {
        int start = place >>> SIDE_BITS;
        int group = group(text, start) * SIDES;
        if ((place & 1) != 0) lookAt(start + WIDTH, group, text, start, sink);
        if ((place & 2) != 0) lookAt(start - 1, group + 1, text, start, sink);
        if ((place & 4) != 0) tryWhole(group + 2, text, start, sink);
    }

    /** Of the rest of a word the character beside the anchor is looked at first, because it mostly tells. */
    private void lookAt(int place, int side, SpokenText text, int start, WordMatcher.Sink sink) {
        if (place < 0 || place >= text.length()) return;
        char seen = text.written(place);
        char sound = text.sound(place);
        long seenKin = Han.kin(seen);
        for (int i = first[side]; i < first[side + 1]; i++) {
            long look = rows[i * ROW];
            boolean may = (char) look == sound
                    ? Look.mayBeSpelled(look, seen)
                    : (rows[i * ROW + KIN] & seenKin) != 0 && Look.mayBeTaken(look, seen);
            if ((may || Han.isInitial(seen, (char) look)) && !isPlain(i, text, start))
                anchors[i].tryAt(text, start, sink);
        }
    }

    /** Whether the whole word stands there as it is written, which is found without this. */
    private boolean isPlain(int anchor, SpokenText text, int start) {
        long whole = rows[anchor * ROW + WHOLE];
        return whole != 0 && text.isWritten(whole, start - (int) rows[anchor * ROW + OFFSET]);
    }

    /** Words of two characters, only where these are odd or hardly ever beside each other. */
    private void tryWhole(int side, SpokenText text, int start, WordMatcher.Sink sink) {
        for (int i = first[side]; i < first[side + 1]; i++) {
            if (isPlain(i, text, start)) continue;
            if (!text.isOdd(start) && !text.isOdd(start + 1) && !text.isUnusual(start)) return;
            anchors[i].tryAt(text, start, sink);
        }
    }

    /**
     * What may stand beside the anchors of a group, on either side in two sets of 64 bits: one for each sound, or letter
     * short for it, and one for each thing that a character may share with one that looks alike, see {@link Han#kin}.
     */
    private static final class Beside {

        static final int ROW = 4;
        static final int BEFORE = 2;

        private Beside() {}

        static void allow(long[] rows, int group, Anchor anchor) {
            int at = group * ROW;
            switch (anchor.side()) {
                case BEHIND -> allowAt(rows, at, anchor);
                case BEFORE -> allowAt(rows, at + BEFORE, anchor);
                case NONE -> {} // whatever is beside it
            }
        }

        private static void allowAt(long[] rows, int at, Anchor anchor) {
            rows[at] |= 1L << anchor.look() | 1L << Han.initial((char) anchor.look());
            rows[at + 1] |= anchor.kin();
        }

        /** 1 where the character may be there, else 0. */
        static int may(long[] rows, int at, char sound, char written) {
            long may = ((rows[at] >>> sound) & 1) | (rows[at + 1] & Han.kin(written));
            return (int) ((may | -may) >>> (Long.SIZE - 1));
        }
    }

    /** Where the character stands that is looked at first. */
    enum Side {
        BEHIND,
        BEFORE,
        /** The anchor is the whole word. */
        NONE
    }

    /**
     * A part of a word that must be there by sound before the rest is compared.
     *
     * @param offset where in the word it begins
     */
    record Anchor(Word word, int offset) {

        Side side() {
            if (word.length() == 2) return Side.NONE;
            return offset > 0 ? Side.BEFORE : Side.BEHIND;
        }

        private int beside() {
            return switch (side()) {
                case BEHIND -> WIDTH;
                case BEFORE -> offset - 1;
                case NONE -> 0;
            };
        }

        long look() {
            return Look.of(word, beside());
        }

        /** All that is written, 0 where that is more than a number holds. */
        long whole() {
            if (word.reversed() || word.length() > Long.SIZE / Character.SIZE) return 0;
            long whole = 0;
            for (int i = word.length(); i > 0; i--)
                whole = whole << Character.SIZE | word.written().charAt(i - 1);
            return whole;
        }

        long kin() {
            return word.reversed() ? 0 : Han.kin(word.written().charAt(beside()));
        }

        void tryAt(SpokenText text, int at, WordMatcher.Sink sink) {
            int start = at - offset;
            if (start < 0 || start + word.length() > text.length() || !word.soundsAt(text, start, offset)) return;
            if (!word.isAt(text, start)) return;
            if (offset > 0 && word.soundsAt(text, start, 0)) return; // tried already
            sink.found(word.index(), text.normalFrom(start), text.normalTo(start + word.length() - 1));
        }
    }

    /** A character of a word that is looked at first, in one number. */
    static final class Look {

        private static final int WRITTEN = 16;
        private static final long THREE = 1L << 32;
        private static final long REVERSED = 1L << 33;

        private Look() {}

        static long of(Word word, int index) {
            return (word.reversed() ? REVERSED : 0)
                    | (word.length() == 3 ? THREE : 0)
                    | (long) word.written().charAt(index) << WRITTEN
                    | word.sounds().charAt(index);
        }

        private static char written(long look) {
            return (char) (look >>> WRITTEN);
        }

        /** Whether what sounds the same may stand for it: backwards only itself. */
        static boolean mayBeSpelled(long look, char seen) {
            return seen == written(look) || (look & REVERSED) == 0;
        }

        static boolean mayBeTaken(long look, char seen) {
            return mayDiffer(look, seen) && Han.lookAlike(seen, written(look));
        }

        private static boolean mayDiffer(long look, char seen) {
            return (look & THREE) == 0 || !Han.isEveryday(seen);
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

        private int anchorWidth(int start) {
            if (length() < 4) return WIDTH;
            return start == 0 ? length() / 2 : length() - length() / 2;
        }

        /** Whether the anchor that begins at the offset is there. */
        boolean soundsAt(SpokenText text, int start, int offset) {
            int end = offset + anchorWidth(offset);
            for (int i = offset; i < end; i++) if (text.sound(start + i) != sounds.charAt(i)) return false;
            return true;
        }

        /** Whether it is found without this. */
        boolean isWrittenAt(SpokenText text, int start) {
            return !reversed && text.isWritten(written, start);
        }

        boolean isAt(SpokenText text, int start) {
            if (isWrittenAt(text, start)) return false;
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
            // two syllables in letters are a word only in one run: names are written apart
            if (length() == 2 && spelled == 2) return text.normalTo(start) == text.normalFrom(start + 1);
            if (length() == 2 && text.isBehindDigit(start + 1)) return false;
            if (initials > 0) return length() > 2 && initials == 1 && alike + similar + ends == 0;
            // two or three others of the same sound, or everyday ones, are more often other words
            if (length() == 3 && (everyday > 0 || alike > 1))
                return similar + ends + spelled + tricked == 0 && text.areUnusual(start);
            return allows(alike, similar, ends, spelled + tricked);
        }

        /** Two characters are tried only where they are odd or an unusual pair. */
        private boolean allows(int alike, int similar, int ends, int others) {
            return switch (length()) {
                case 2 -> similar + ends == 0 && (alike == 0 || others == 0);
                case 3 -> similar == 0 && ends != 1;
                default -> similar <= 2;
            };
        }
    }
}
