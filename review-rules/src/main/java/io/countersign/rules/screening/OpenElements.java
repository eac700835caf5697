package io.countersign.rules.screening;

import java.util.Set;

/** The elements that are open, as deep as browsers go, and how text shows in the innermost. */
final class OpenElements {

    /** Deeper elements are read as if they were not there, as browsers do. */
    private static final int DEEPEST = 512;
    /** A closing tag closes nothing further out. */
    private static final int REACH = 32;

    private static final Set<String> NEVER_CLOSED = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    /** A second one of these closes the first. */
    private static final Set<String> NEVER_NESTED = Set.of("p", "li", "td", "th", "tr", "dt", "dd", "option");

    private final String[] names = new String[DEEPEST];
    private final Appearance[] appearances = new Appearance[DEEPEST];
    private int depth;

    Appearance innermost() {
        return depth == 0 ? Appearance.PLAIN : appearances[depth - 1];
    }

    /** Before the appearance of the next element is asked: what its tag closes by itself. */
    void makeRoomFor(String name) {
        if (depth > 0 && NEVER_NESTED.contains(name) && names[depth - 1].equals(name)) depth--;
    }

    void open(String name, Appearance appearance) {
        if (depth == DEEPEST || NEVER_CLOSED.contains(name)) return;
        names[depth] = name;
        appearances[depth] = appearance;
        depth++;
    }

    void close(String name) {
        for (int i = depth - 1; i >= Math.max(0, depth - REACH); i--)
            if (names[i].equals(name)) {
                depth = i;
                return;
            }
    }
}
