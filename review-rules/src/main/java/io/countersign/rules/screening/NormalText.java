package io.countersign.rules.screening;

/** A text without its disguises, each unit mapped to a stretch of the visible text. */
final class NormalText {

    private final String text;
    private final int[] from;
    private final int[] to;

    /** Takes over the arrays. */
    NormalText(String text, int[] from, int[] to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    String text() {
        return text;
    }

    /** Begin in the visible text of what stands at the index. */
    int visibleFrom(int index) {
        return from[index];
    }

    /** End in the visible text of what ends before the index. */
    int visibleTo(int index) {
        return to[index - 1];
    }
}
