package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The platform no longer lets an account publish by call, so that its pieces wait for a person's hand.
 *
 * @param code the platform's code
 * @param reason the platform's words
 */
public record AccountTurnedToHandOver(AccountId accountId, String code, String reason, Instant at)
        implements ConnectionFact {

    @Override
    public String action() {
        return "ACCOUNT_TURNED_TO_HAND_OVER";
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
