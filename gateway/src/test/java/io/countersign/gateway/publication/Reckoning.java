package io.countersign.gateway.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds what readers see against what the gateway believes, piece by piece. */
final class Reckoning {

    private final Map<String, Integer> states = new TreeMap<>();
    private final List<String> doubles = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private int pieces;
    private int shown;

    /** Takes in one piece: how often readers see it, and the state and code that people see. */
    void add(String piece, long posts, PublicationState state, String code) {
        pieces++;
        shown += Math.toIntExact(posts);
        states.merge((state + " " + code).strip(), 1, Integer::sum);
        if (posts > 1) doubles.add(piece + " " + state);
        if (posts == 0 ? !MatrixOutcome.STOPPED.contains(state) : !state.isPublic()) lost.add(piece + " " + state);
    }

    List<String> doubles() {
        return List.copyOf(doubles);
    }

    /** Pieces whose state is not what readers see. */
    List<String> lost() {
        return List.copyOf(lost);
    }

    int pieces() {
        return pieces;
    }

    @Override
    public String toString() {
        return pieces + " publications, " + shown + " posts that readers see, " + doubles.size() + " doubles, "
                + lost.size() + " lost; states " + states;
    }
}
