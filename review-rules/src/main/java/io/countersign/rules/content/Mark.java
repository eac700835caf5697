package io.countersign.rules.content;

import java.util.Locale;

/**
 * A place in an HTML source that a page points at.
 *
 * @param number what stands in the margin, and in the address of the remark about it
 * @param start first UTF-16 offset into the source
 * @param end offset behind the last
 * @param tone a word for the style sheet
 */
public record Mark(int number, int start, int end, Tone tone) {

    /** How grave the remark is, the gravest first. */
    public enum Tone {
        BAD,
        WARN,
        CALM;

        String css() {
            return "hit-" + name().toLowerCase(Locale.ROOT);
        }
    }
}
