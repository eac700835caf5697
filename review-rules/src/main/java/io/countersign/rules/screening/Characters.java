package io.countersign.rules.screening;

/**
 * A set of characters as an expression draws it.
 *
 * @param named each of these belongs to it only if it is held
 * @param held those of the named ones that belong to it
 * @param others whether all characters that are not named belong to it
 */
record Characters(String named, String held, boolean others) {

    static Characters of(String held) {
        return new Characters(held, held, false);
    }

    boolean hold(char unit) {
        return held.indexOf(unit) >= 0 || (others && named.indexOf(unit) < 0);
    }
}
