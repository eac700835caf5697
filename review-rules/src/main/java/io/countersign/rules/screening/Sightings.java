package io.countersign.rules.screening;

import java.util.Arrays;

/** What was seen, by place and of what begins at one place the longest first. It is seen almost in this order. */
final class Sightings {

    private Sighting[] sightings = new Sighting[16];
    private int size;
    /** Up to here they have been moved on. */
    private int moved;

    /** Behind all that are not to stand after it; of equals the first stays first. */
    void add(Sighting sighting) {
        if (size == sightings.length) sightings = Arrays.copyOf(sightings, 2 * size);
        int at = size++;
        for (; at > 0 && standsBefore(sighting, sightings[at - 1]); at--) sightings[at] = sightings[at - 1];
        sightings[at] = sighting;
    }

    private static boolean standsBefore(Sighting one, Sighting other) {
        return one.start() != other.start() ? one.start() < other.start() : one.end() > other.end();
    }

    /** Hands over those not yet moved that begin before the place. */
    void moveBefore(int end, Sightings to) {
        for (; moved < size && sightings[moved].start() < end; moved++) to.add(sightings[moved]);
    }

    void clear() {
        size = 0;
        moved = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    Sighting get(int index) {
        return sightings[index];
    }

    boolean holds(int sign) {
        for (int i = 0; i < size; i++) if (sightings[i].sign() == sign) return true;
        return false;
    }
}
