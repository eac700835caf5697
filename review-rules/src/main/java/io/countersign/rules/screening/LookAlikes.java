package io.countersign.rules.screening;

import org.jspecify.annotations.Nullable;

/** Which characters are easily taken for which. A table from rendered glyphs, strokes and parts, see NOTICE. */
final class LookAlikes {

    private static final @Nullable String[] OF = new @Nullable String[1 << Character.SIZE];

    private static final byte[] CLOSE = new byte[OF.length];

    static {
        for (Line line : Line.read(Lexicon.resource("han/similar.txt"))) {
            int space = line.rest().indexOf(' ');
            CLOSE[line.key().charAt(0)] = (byte) (space < 0 ? line.rest().length() : space);
            OF[line.key().charAt(0)] = line.rest().replace(" ", "");
        }
    }

    private LookAlikes() {}

    /** Those that are taken for the character, the closest first. */
    static String of(char meant) {
        String alike = OF[meant];
        return alike == null ? "" : alike;
    }

    /** How many of those are very close. */
    static int close(char meant) {
        return CLOSE[meant];
    }

    static boolean isTakenFor(char seen, char meant) {
        return of(meant).indexOf(seen) >= 0;
    }
}
