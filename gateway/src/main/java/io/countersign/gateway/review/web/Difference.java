package io.countersign.gateway.review.web;

import java.util.List;

/**
 * One changed passage, as a run of kept, new and taken-away words.
 *
 * @param part message key of the part of the draft it belongs to
 */
record Difference(String part, List<Piece> pieces) {

    enum Kind {
        KEPT,
        ADDED,
        REMOVED
    }

    /** A run of words with one fate. */
    record Piece(Kind kind, String text) {}

    Difference {
        pieces = List.copyOf(pieces);
    }
}
