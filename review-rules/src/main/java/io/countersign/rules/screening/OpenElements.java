package io.countersign.rules.screening;

import java.util.Arrays;

/** The elements that are open, as deep as browsers go, and how text shows in the innermost. */
final class OpenElements {

    /** Deeper elements are read as if they were not there, as browsers do. */
    private static final int DEEPEST = 512;
    /** A closing tag closes nothing further out. */
    private static final int REACH = 32;

    private Element[] elements = new Element[16];
    private Appearance[] appearances = new Appearance[16];
    private int depth;

    Appearance innermost() {
        return depth == 0 ? Appearance.PLAIN : appearances[depth - 1];
    }

    /** Before the appearance of the next element is asked: what its tag closes by itself. */
    void makeRoomFor(Element element) {
        if (depth > 0 && element.isNeverNested() && elements[depth - 1].equals(element)) depth--;
    }

    void open(Element element, Appearance appearance) {
        if (depth == DEEPEST || element.isNeverClosed()) return;
        if (depth == elements.length) {
            elements = Arrays.copyOf(elements, 2 * depth);
            appearances = Arrays.copyOf(appearances, 2 * depth);
        }
        elements[depth] = element;
        appearances[depth] = appearance;
        depth++;
    }

    void close(Element element) {
        for (int i = depth - 1; i >= Math.max(0, depth - REACH); i--)
            if (elements[i].equals(element)) {
                depth = i;
                return;
            }
    }
}
