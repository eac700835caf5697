package io.countersign.gateway.publication;

import java.util.regex.Pattern;

/** The short public name of a publication: the path under which its link leads on, and by which its post is found. */
record Marker(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9a-z]{10}");
    private static final long VALUES = 3_656_158_440_062_976L; // 36^10

    Marker {
        if (!FORM.matcher(text).matches())
            throw new IllegalArgumentException("expected ten digits or lower-case letters, found: " + text);
    }

    /** Made of the random bits of the id, so that it tells nothing and needs no second draw. */
    static Marker of(PublicationId id) {
        long bits =
                id.value().getMostSignificantBits() ^ Long.rotateLeft(id.value().getLeastSignificantBits(), 17);
        String digits = Long.toString(Long.remainderUnsigned(bits, VALUES), 36);
        return new Marker("0".repeat(10 - digits.length()) + digits);
    }

    static boolean isMarker(String text) {
        return FORM.matcher(text).matches();
    }
}
