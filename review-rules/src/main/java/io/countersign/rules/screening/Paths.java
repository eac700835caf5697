package io.countersign.rules.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** All ways that a text may take through an expression: places at which one character is read, and forks. */
final class Paths {

    /** All has been read that a match needs. */
    static final int END = 0;

    /** A place: the characters that it reads, none where it is a fork, and where it leads. */
    private record Place(BitSet held, List<Integer> next) {}

    private final List<Place> places = new ArrayList<>();

    Paths() {
        fork(); // END
    }

    int read(BitSet held, int next) {
        places.add(new Place(held, List.of(next)));
        return places.size() - 1;
    }

    int fork() {
        places.add(new Place(new BitSet(), new ArrayList<>()));
        return places.size() - 1;
    }

    void lead(int fork, int next) {
        places.get(fork).next().add(next);
    }

    /** Adds the place, and behind a fork the places to which it leads. */
    void reach(int place, BitSet reached) {
        if (reached.get(place)) return;
        reached.set(place);
        if (isFork(place)) places.get(place).next().forEach(next -> reach(next, reached));
    }

    private boolean isFork(int place) {
        return places.get(place).held().isEmpty();
    }

    /** The places that are reached from these with a character. */
    BitSet step(BitSet from, int number) {
        BitSet reached = new BitSet();
        from.stream()
                .filter(place -> places.get(place).held().get(number))
                .forEach(place -> reach(places.get(place).next().get(0), reached));
        return reached;
    }

    /** For each character the places that read it: two that are read at the same places are alike. */
    List<BitSet> readers(int numbers) {
        List<BitSet> readers = new ArrayList<>();
        for (int number = 0; number < numbers; number++) readers.add(new BitSet());
        for (int place = 0; place < places.size(); place++) {
            int reader = place;
            places.get(place).held().stream()
                    .forEach(number -> readers.get(number).set(reader));
        }
        return readers;
    }
}
