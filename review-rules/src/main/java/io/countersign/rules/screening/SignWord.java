package io.countersign.rules.screening;

/** A word of a sign as it is found in normalised text, and the line that brought it. */
record SignWord(int sign, String normalised, String file, int line) {

    LexiconFault doubt(String what) {
        return LexiconFault.warning(file, line, normalised + ": " + what);
    }
}
