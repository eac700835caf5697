package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Somebody had a new key made for an account's callback address. */
public record CallbackKeyMade(AccountId accountId, UUID by, Instant at) implements ConnectionFact {

    @Override
    public String action() {
        return "CALLBACK_KEY_MADE";
    }

    @Override
    public UUID actor() {
        return by;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of();
    }
}
