package io.countersign.rules.screening;

/** Reads a text once in which every character was written two or more times over. */
final class Repeats {

    /** Phrases like 平平安安 are shorter, or lose nothing. */
    private static final int FEWEST = 4;
    /** Signs that may stand between two characters without ending a chain. */
    private static final int WIDEST_GAP = 8;

    private final NormalText text;
    private final Rewriting rewriting;

    private Repeats(NormalText text) {
        this.text = text;
        this.rewriting = new Rewriting(text);
    }

    static NormalText collapse(NormalText text) {
        Repeats repeats = new Repeats(text);
        repeats.run();
        return repeats.rewriting.result();
    }

    private void run() {
        for (int i = text.nextDouble(0); i < text.length(); )
            i = text.nextDouble(Han.isWritten(text.charAt(i)) ? chainAt(i) : i + 1);
    }

    /** Collapses the chain of repeated characters that begins at the index, if it is one; answers where to go on. */
    private int chainAt(int start) {
        int times = 0;
        int characters = 0;
        int end = start;
        for (int i = start; i < text.length() && i - end <= WIDEST_GAP; ) {
            int behind = runEnd(i);
            if (Han.isWritten(text.charAt(i))) {
                if (behind - i < 2 || commonDivisor(times, behind - i) < 2) break;
                times = commonDivisor(times, behind - i);
                if (Han.isHan(text.charAt(i))) characters++;
                end = behind;
            }
            i = behind;
        }
        if (characters >= FEWEST) collapse(start, end, times);
        return end;
    }

    private void collapse(int start, int end, int times) {
        rewriting.takeOver(start);
        for (int i = start; i < end; ) {
            int behind = runEnd(i);
            int width = (behind - i) % times == 0 ? times : 1;
            for (; i < behind; i += width) rewriting.addRead(text.charAt(i), i, i + width);
        }
        rewriting.skipTo(end);
    }

    private int runEnd(int start) {
        int end = start + 1;
        while (end < text.length() && text.charAt(end) == text.charAt(start)) end++;
        return end;
    }

    private static int commonDivisor(int one, int other) {
        return one == 0 ? other : commonDivisor(other % one, one);
    }
}
