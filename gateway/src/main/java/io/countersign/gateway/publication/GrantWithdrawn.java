package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.registry.PostingGrant;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The platform refused what an account was said to have been granted, which counts as ordinary from then on.
 *
 * @param grant what it was said to have
 * @param code the platform's code
 * @param reason the platform's words
 */
public record GrantWithdrawn(AccountId accountId, PostingGrant grant, String code, String reason, Instant at)
        implements ConnectionFact {

    @Override
    public String action() {
        return "GRANT_WITHDRAWN";
    }

    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("grant", grant.name(), "code", code, "reason", reason);
    }
}
