package io.countersign.rules.screening;

/**
 * Something wrong with a lexicon, at its line.
 *
 * @param line counted from 1; 0 where the fault is of the whole file
 * @param fatal whether the lexicon cannot be used with it
 */
public record LexiconFault(String file, int line, String message, boolean fatal) {

    static LexiconFault error(String file, int line, String message) {
        return new LexiconFault(file, line, message, true);
    }

    static LexiconFault warning(String file, int line, String message) {
        return new LexiconFault(file, line, message, false);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + (fatal ? "error: " : "warning: ") + message;
    }
}
