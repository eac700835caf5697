package io.countersign.rules.screening;

/**
 * Findings that are counted and not listed.
 *
 * @param asking those that block or ask for a reason: what nobody sees nobody removes or answers for (R11)
 * @param notes the others
 */
public record Unlisted(int asking, int notes) {

    public static final Unlisted NONE = new Unlisted(0, 0);

    public int count() {
        return asking + notes;
    }
}
