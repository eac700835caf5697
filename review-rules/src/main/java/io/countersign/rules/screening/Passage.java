package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Neighbouring sentences that are read together because an offer rarely keeps to one. */
record Passage(int start, int end, List<Sighting> sightings, BitSet present) {

    /** No more sentences than this, so that a text of one-letter sentences stays cheap. */
    static final int MOST_SENTENCES = 12;

    /** The widest passages of the text, each beginning at a sentence with a sign and as long as one long sentence. */
    static List<Passage> of(List<Segment> segments) {
        List<Passage> passages = new ArrayList<>();
        int reached = -1;
        for (int first = 0; first < segments.size(); first++) {
            if (segments.get(first).sightings().isEmpty()) continue;
            int last = lastFrom(segments, first);
            if (last == reached) continue; // a part of the one before
            reached = last;
            passages.add(join(segments.subList(first, last + 1)));
        }
        return passages;
    }

    static int lastFrom(List<Segment> segments, int first) {
        int start = segments.get(first).start();
        int last = first;
        while (last + 1 < segments.size()
                && last + 1 - first < MOST_SENTENCES
                && segments.get(last + 1).end() - start <= Sentences.LONGEST) last++;
        return last;
    }

    /** The sentences from one to another, whatever is in them. */
    static Passage of(List<Segment> segments, int first, int last) {
        return join(segments.subList(first, last + 1));
    }

    static Passage of(Segment segment) {
        return new Passage(segment.start(), segment.end(), segment.sightings(), segment.present());
    }

    private static Passage join(List<Segment> segments) {
        if (segments.size() == 1) return of(segments.get(0));
        List<Sighting> sightings = new ArrayList<>();
        BitSet present = new BitSet();
        for (Segment segment : segments) {
            sightings.addAll(segment.sightings());
            present.or(segment.present());
        }
        return new Passage(
                segments.get(0).start(), segments.get(segments.size() - 1).end(), sightings, present);
    }
}
