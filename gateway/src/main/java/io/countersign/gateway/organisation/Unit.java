package io.countersign.gateway.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A unit directly under the school, or a student organisation below one.
 *
 * @param parent the unit it is subordinate to; never null for a student organisation
 * @param listOrder place in the school's list of units (机构序列)
 */
public record Unit(
        UnitId id, String name, UnitKind kind, @Nullable UnitId parent, int listOrder) {

    /** The unit whose teachers, cadres and seal stand behind this one. */
    public UnitId answerable() {
        return kind == UnitKind.STUDENT_ORGANISATION && parent != null ? parent : id;
    }
}
