package io.countersign.rules.content;

import org.jspecify.annotations.Nullable;

/** The declared source of a piece (R12): own work, or a reprint with its source and licence. */
public record Rights(
        Kind kind, @Nullable String source, @Nullable String licence) {

    public static final Rights OWN_WORK = new Rights(Kind.ORIGINAL, null, null);

    /** Whose work it is. */
    public enum Kind {
        ORIGINAL,
        REPRINT
    }

    /** A reprint must say where it comes from and by which licence it may be used (R12, A9). */
    public boolean declared() {
        return kind == Kind.ORIGINAL || (present(source) && present(licence));
    }

    private static boolean present(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
