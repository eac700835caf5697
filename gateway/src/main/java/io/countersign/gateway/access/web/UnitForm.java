package io.countersign.gateway.access.web;

import io.countersign.gateway.organisation.Unit;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.organisation.UnitKind;
import io.countersign.gateway.shared.problem.InvalidInput;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A unit as the system administrator fills it in. */
record UnitForm(
        @Nullable String name,
        @Nullable UnitKind kind,
        @Nullable UUID parent,
        @Nullable Integer listOrder,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate validUntil) {

    /** A new one, after all others. */
    static UnitForm after(int lastPlace) {
        return new UnitForm(null, UnitKind.COLLEGE, null, lastPlace + 1, null);
    }

    static UnitForm of(Unit unit) {
        UnitId parent = unit.parent();
        return new UnitForm(
                unit.name(), unit.kind(), parent == null ? null : parent.value(), unit.listOrder(), unit.validUntil());
    }

    /** What was filled in, or what is lacking. */
    Unit unit(UnitId id) {
        if (kind == null) throw new InvalidInput("kind", "required");
        if (listOrder == null) throw new InvalidInput("listOrder", "required");
        return new Unit(
                id,
                name == null ? "" : name.strip(),
                kind,
                parent == null ? null : new UnitId(parent),
                listOrder,
                validUntil);
    }
}
