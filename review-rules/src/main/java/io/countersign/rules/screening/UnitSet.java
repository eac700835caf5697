package io.countersign.rules.screening;

import java.util.function.IntPredicate;

/** A set of UTF-16 units, one bit each, so that what is asked of every unit of a text stays in the fastest memory. */
final class UnitSet {

    private static final int UNITS = 1 << Character.SIZE;
    private static final int SHIFT = 6;

    private final long[] bits = new long[UNITS >>> SHIFT];

    private UnitSet() {}

    static UnitSet of(IntPredicate held) {
        UnitSet set = new UnitSet();
        for (int unit = 0; unit < UNITS; unit++) if (held.test(unit)) set.add((char) unit);
        return set;
    }

    static UnitSet of(String units) {
        UnitSet set = new UnitSet();
        for (char unit : units.toCharArray()) set.add(unit);
        return set;
    }

    private void add(char unit) {
        bits[unit >>> SHIFT] |= 1L << unit;
    }

    boolean has(char unit) {
        return ((bits[unit >>> SHIFT] >>> unit) & 1) != 0;
    }
}
