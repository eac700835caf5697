package io.countersign.rules.screening;

import java.util.BitSet;
import java.util.List;

/** A sentence or line of the normalised text and the signs seen in it, by place. */
record Segment(int start, int end, List<Sighting> sightings, BitSet present) {}
