package io.countersign.rules.content;

/** One place where a platform shows something else than what was signed (R10). */
public record Difference(Part part, String signed, String shown) {

    /** What of the piece differs. */
    public enum Part {
        TITLE,
        AUTHOR,
        DIGEST,
        TEXT,
        PICTURES,
        COVER,
        LINKS,
        SOURCE_URL,
        COMMENTS,
        COVER_CROP,
        POST_TEXT,
        /** How many pictures a short post has. */
        PICTURE_COUNT,
        /** Whether it is shown at all. */
        PRESENCE
    }
}
