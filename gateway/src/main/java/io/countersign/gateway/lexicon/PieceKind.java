package io.countersign.gateway.lexicon;

/** Where a text of the archive comes from. */
public enum PieceKind {
    /** 送审稿 */
    REVISION,
    /** 平台上的帖子 */
    POST
}
