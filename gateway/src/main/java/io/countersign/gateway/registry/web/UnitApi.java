package io.countersign.gateway.registry.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Unit;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.organisation.UnitKind;
import io.countersign.gateway.shared.api.Items;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The units of the school, known to everybody who is signed in. */
@RestController
class UnitApi {

    private final Organisation organisation;

    UnitApi(Organisation organisation) {
        this.organisation = organisation;
    }

    record UnitAnswer(
            String id, String name, UnitKind kind, @Nullable String parentId) {

        static UnitAnswer of(Unit unit) {
            UnitId parent = unit.parent();
            return new UnitAnswer(
                    unit.id().toString(), unit.name(), unit.kind(), parent == null ? null : parent.toString());
        }
    }

    @GetMapping("/api/v1/units")
    Items<UnitAnswer> units(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            CurrentUser user) {
        return Items.of(organisation.units().stream().map(UnitAnswer::of).toList(), limit, after, UnitAnswer::id);
    }
}
