package io.countersign.rules.screening;

/** Turns the lines that are written backwards: hardly a pair of characters in them stands as it mostly stands. */
final class Backwards {

    /** So many pairs that stand the wrong way round, or the right way, tell it. */
    private static final int FEWEST = 2;

    private static final int ENOUGH = 2;
    private static final int TIMES = 3;

    private Backwards() {}

    static NormalText turn(NormalText text) {
        Rewriting rewriting = new Rewriting(text);
        for (int start = 0; start < text.length(); ) {
            int end = lineEnd(text, start);
            if (isBackwards(text, start, end)) {
                rewriting.takeOver(start);
                for (int i = end - 1; i >= start; i--) rewriting.add(i);
                rewriting.skipTo(end);
            }
            start = end + 1;
        }
        return rewriting.result();
    }

    private static int lineEnd(NormalText text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != VisibleText.BREAK) end++;
        return end;
    }

    private static boolean isBackwards(NormalText text, int start, int end) {
        int right = 0;
        int wrong = 0;
        for (int i = start + 1; i < end && right < wrong + ENOUGH; i++) {
            int order = Han.order(text.charAt(i - 1), text.charAt(i));
            if (order > 0) right++;
            if (order < 0) wrong++;
        }
        return wrong >= FEWEST && wrong >= TIMES * right;
    }
}
