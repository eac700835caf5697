package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.registry.PostingGrant;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Somebody said what the platform has granted an account. */
public record GrantChosen(AccountId accountId, PostingGrant grant, UUID by, Instant at) implements ConnectionFact {

    @Override
    public String action() {
        return "GRANT_CHOSEN";
    }

    @Override
    public UUID actor() {
        return by;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("grant", grant.name());
    }
}
