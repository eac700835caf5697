package io.countersign.gateway.draft;

import io.countersign.gateway.organisation.PersonId;
import java.util.Map;

/** Somebody changed a draft; the version is the one that came about. */
public record DraftEdited(DraftId draftId, long version, PersonId by) implements DraftFact {

    @Override
    public String action() {
        return "DRAFT_EDITED";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("version", version);
    }
}
