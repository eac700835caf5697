package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Somebody handed in a text from outside, with which drafts are compared from now on (A9). */
public record SourceHandedIn(DraftId draftId, String origin, int sentences, PersonId by, Instant at)
        implements RoundFact {

    @Override
    public String action() {
        return "SOURCE_HANDED_IN";
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("origin", origin, "sentences", sentences);
    }
}
