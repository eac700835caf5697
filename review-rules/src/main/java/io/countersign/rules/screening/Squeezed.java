package io.countersign.rules.screening;

/**
 * A normalised text as the classifier reads it: Chinese characters only. Punctuation, numbers and addresses would teach
 * it where a text comes from; what they mean the signs tell.
 */
final class Squeezed {

    private final char[] text;
    /** For each place of the normalised text how many characters of this one stand before it. */
    private final int[] before;

    private int length;

    private Squeezed(int length) {
        text = new char[length];
        before = new int[length + 1];
    }

    static Squeezed of(String normal) {
        Squeezed squeezed = new Squeezed(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            squeezed.before[i] = squeezed.length;
            char unit = normal.charAt(i);
            if (Han.isHan(unit)) squeezed.text[squeezed.length++] = unit;
        }
        squeezed.before[normal.length()] = squeezed.length;
        return squeezed;
    }

    int length() {
        return length;
    }

    char at(int index) {
        return text[index];
    }

    int before(int normalIndex) {
        return before[normalIndex];
    }
}
