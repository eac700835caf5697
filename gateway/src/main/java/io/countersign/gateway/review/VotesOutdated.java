package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A newer revision was submitted; earlier votes stay in the record and do not count (R7). */
public record VotesOutdated(
        DraftId draftId, int outdatedRevision, int revision, List<UUID> voters, PersonId by, Instant at)
        implements RoundFact {

    @Override
    public String action() {
        return "VOTES_OUTDATED";
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("outdatedRevision", outdatedRevision, "revision", revision, "votes", voters.size());
    }
}
