package io.countersign.gateway.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts of the past against which a version is tried; each module that keeps such texts supplies its own. */
public interface ArchiveShelf {

    int size();

    /** The pieces older than the last one read, the newest first; empty at the end. */
    List<ArchivedPiece> after(@Nullable ArchivedPiece last, int limit);
}
