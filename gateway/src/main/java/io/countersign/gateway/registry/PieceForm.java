package io.countersign.gateway.registry;

/** In what form a platform takes a piece. */
public enum PieceForm {
    /** A title and a text with pictures in it. */
    ARTICLE,
    /** A short text with pictures beside it. */
    POST
}
