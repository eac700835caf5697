package io.countersign.gateway.draft;

import io.countersign.gateway.organisation.PersonId;
import io.countersign.rules.content.ContentDigest;
import java.util.Map;

/** A snapshot of a draft was made for review. */
public record RevisionMade(DraftId draftId, RevisionId revision, int number, ContentDigest digest, PersonId by)
        implements DraftFact {

    @Override
    public String action() {
        return "REVISION_MADE";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("revision", revision.toString(), "number", number, "digest", digest.hex());
    }
}
