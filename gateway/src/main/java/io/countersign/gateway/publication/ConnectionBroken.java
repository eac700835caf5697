package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The platform no longer accepts an account's credentials or has stopped it; a person has to renew them.
 *
 * @param code the platform's code
 * @param reason the platform's words
 */
public record ConnectionBroken(AccountId accountId, String code, String reason, Instant at) implements ConnectionFact {

    @Override
    public String action() {
        return "CONNECTION_BROKEN";
    }

    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("code", code, "reason", reason);
    }
}
