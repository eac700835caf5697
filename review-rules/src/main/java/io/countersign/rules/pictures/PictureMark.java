package io.countersign.rules.pictures;

/**
 * What the file says about who owns the picture or made it.
 *
 * @param kind whether it claims a right or names somebody
 */
public record PictureMark(Kind kind, String text) {

    /** What a mark says. */
    public enum Kind {
        /** A right in the picture is claimed. */
        RIGHTS,
        /** Somebody is named as author, agency or source. */
        CREDIT
    }
}
