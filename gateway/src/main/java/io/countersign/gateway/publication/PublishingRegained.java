package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The platform lets an account publish by call again; whether it does is a person's decision. */
public record PublishingRegained(AccountId accountId, Instant at) implements ConnectionFact {

    @Override
    public String action() {
        return "PUBLISHING_REGAINED";
    }

    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of();
    }
}
