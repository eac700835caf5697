package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account's credentials were set and the platform accepted them, or it answers again what it had refused.
 *
 * @param platformAccountId the account that they belong to
 * @param mayPublish whether publishing by call is open to it
 * @param by who set them, null where the platform answers again by itself
 */
public record ConnectionRestored(
        AccountId accountId,
        String platformAccountId,
        boolean mayPublish,
        @Nullable UUID by,
        Instant at) implements ConnectionFact {

    @Override
    public String action() {
        return "CONNECTION_RESTORED";
    }

    @Override
    public @Nullable UUID actor() {
        return by;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("platformAccountId", platformAccountId, "mayPublish", mayPublish);
    }
}
