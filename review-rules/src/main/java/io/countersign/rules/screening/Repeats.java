package io.countersign.rules.screening;

/** Reads a text once in which every character was written two or more times over. */
final class Repeats {

    /** Phrases like 平平安安 are shorter, or lose nothing. */
    private static final int FEWEST = 4;
    /** Signs that may stand between two characters without ending a chain. */
    private static final int WIDEST_GAP = 8;

    private final NormalText text;
    private final NormalText.Builder output;
    private int copied;

    private Repeats(NormalText text) {
        this.text = text;
        this.output = new NormalText.Builder(text.length());
    }

    static NormalText collapse(NormalText text) {
        Repeats repeats = new Repeats(text);
        repeats.run();
        if (repeats.copied == 0) return text;
        repeats.output.addAll(text, repeats.copied, text.length());
        return repeats.output.build();
    }

    private void run() {
        for (int i = 0; i + 1 < text.length(); )
            i = text.charAt(i) == text.charAt(i + 1) && Han.isWritten(text.charAt(i)) ? chainAt(i) : i + 1;
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
        output.addAll(text, copied, start);
        for (int i = start; i < end; ) {
            int behind = runEnd(i);
            int width = (behind - i) % times == 0 ? times : 1;
            for (; i < behind; i += width) output.addRead(String.valueOf(text.charAt(i)), text, i, i + width);
        }
        copied = end;
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
