package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Somebody chose how an account's pieces go out. */
public record ModeChosen(AccountId accountId, PublishingMode mode, UUID by, Instant at) implements ConnectionFact {

    @Override
    public String action() {
        return "MODE_CHOSEN";
    }

    @Override
    public UUID actor() {
        return by;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("mode", mode.name());
    }
}
