package io.countersign.rules.screening;

import org.jspecify.annotations.Nullable;

/** A text that a step of the normaliser takes over as it stands but for a few stretches, which it reads otherwise. */
final class Rewriting {

    private final NormalText text;
    /** Null as long as nothing is read otherwise: most steps leave most texts alone. */
    private NormalText.@Nullable Builder output;
    /** Up to here the text has been taken over or read otherwise. */
    private int done;

    Rewriting(NormalText text) {
        this.text = text;
    }

    private NormalText.Builder output() {
        if (output == null) output = new NormalText.Builder(text.length());
        return output;
    }

    /** Takes over what stands before the index and is not yet done. */
    void takeOver(int end) {
        output().addAll(text, done, end);
        done = end;
    }

    /** Takes over what stands at the index, in or out of turn. */
    void add(int index) {
        output().addAll(text, index, index + 1);
    }

    /** Adds what a stretch is to be read as, all of it in the place of the stretch. */
    void addRead(String reading, int start, int end) {
        output().addAll(reading, text.visibleFrom(start, end), text.visibleTo(start, end));
    }

    void addRead(char unit, int start, int end) {
        output().add(unit, text.visibleFrom(start, end), text.visibleTo(start, end));
    }

    /** What was added last and the next are read as one. */
    void join(char whole, int index) {
        output().joinLast(whole, text, index);
        done = index + 1;
    }

    /** Leaves out what is not yet done before the index. */
    void skipTo(int index) {
        done = index;
    }

    /** What is read before the index, which is not yet done, or 0. */
    char last(int index) {
        if (done < index) return text.charAt(index - 1);
        return output == null || output.length() == 0 ? 0 : output.charAt(output.length() - 1);
    }

    NormalText result() {
        if (output == null) return text;
        takeOver(text.length());
        return output.build();
    }
}
