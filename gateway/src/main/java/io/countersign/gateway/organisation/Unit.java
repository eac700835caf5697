package io.countersign.gateway.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit directly under the school, or a student organisation below one.
 *
 * @param parent the unit it is subordinate to; never null for a student organisation
 * @param listOrder place in the school's list of units (机构序列)
 * @param validUntil last day, null while it has no end
 */
public record Unit(
        UnitId id,
        String name,
        UnitKind kind,
        @Nullable UnitId parent,
        int listOrder,
        @Nullable LocalDate validUntil) {

    /** One that has no end. */
    public Unit(UnitId id, String name, UnitKind kind, @Nullable UnitId parent, int listOrder) {
        this(id, name, kind, parent, listOrder, null);
    }

    /** The unit whose teachers, cadres and seal stand behind this one. */
    public UnitId answerable() {
        return kind == UnitKind.STUDENT_ORGANISATION && parent != null ? parent : id;
    }

    public boolean endedBefore(LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }

    /** What the record keeps of it. */
    Map<String, Object> details() {
        Map<String, Object> details = new HashMap<>(Map.of("name", name, "kind", kind.name(), "listOrder", listOrder));
        if (parent != null) details.put("parent", parent.toString());
        if (validUntil != null) details.put("validUntil", validUntil);
        return details;
    }
}
