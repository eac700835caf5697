package io.countersign.gateway.draft;

import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import java.util.Map;

/** Somebody began a draft for a unit. */
public record DraftCreated(DraftId draftId, UnitId unit, PersonId by) implements DraftFact {

    @Override
    public String action() {
        return "DRAFT_CREATED";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("unit", unit.toString());
    }
}
