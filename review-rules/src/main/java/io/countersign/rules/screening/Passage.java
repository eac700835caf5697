package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring sentences that are read together because an offer rarely keeps to one.
 *
 * @param segments all sentences of the text
 * @param first the first that belongs to the passage
 * @param last the last that belongs to it
 * @param present the signs in those that belong to it
 */
record Passage(int start, int end, List<Segment> segments, int first, int last, SignSet present) {

    /** No more sentences than this, so that a text of one-letter sentences stays cheap. */
    static final int MOST_SENTENCES = 12;

    /** The widest passages of the text, each beginning at a sentence with a sign and as long as one long sentence. */
    static List<Passage> of(List<Segment> segments) {
        List<Passage> passages = new ArrayList<>();
        int reached = -1;
        for (int first = 0; first < segments.size(); first++) {
            if (segments.get(first).present().isEmpty()) continue;
            int last = lastFrom(segments, first);
            if (last == reached) continue; // a part of the one before
            reached = last;
            passages.add(of(segments, first, last));
        }
        return passages;
    }

    static int lastFrom(List<Segment> segments, int first) {
        int start = segments.get(first).start();
        int most = Math.min(segments.size(), first + MOST_SENTENCES);
        int last = first;
        while (last + 1 < most && segments.get(last + 1).end() - start <= Sentences.LONGEST) last++;
        return last;
    }

    /** The sentences from one to another, whatever is in them. */
    static Passage of(List<Segment> segments, int first, int last) {
        SignSet.Builder present = new SignSet.Builder();
        for (int i = first; i <= last; i++) present.addAll(segments.get(i).present());
        int start = segments.get(first).start();
        return new Passage(start, segments.get(last).end(), segments, first, last, present.build());
    }

    /** A place where one sign was seen. */
    static Passage of(Sighting sighting) {
        SignSet sign = SignSet.of(sighting.sign());
        return of(List.of(new Segment(sighting.start(), sighting.end(), List.of(sighting), sign)), 0, 0);
    }

    /** The same sentences, but for what stands before and behind the places. */
    Passage between(int from, int to) {
        return new Passage(from, to, segments, first, last, present);
    }

    /** What was seen, by place. */
    List<Sighting> sightings() {
        List<Sighting> sightings = new ArrayList<>();
        for (int i = first; i <= last; i++) sightings.addAll(segments.get(i).sightings());
        return sightings;
    }
}
