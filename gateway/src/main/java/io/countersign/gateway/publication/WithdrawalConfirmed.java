package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A second person confirmed a withdrawal (R17).
 *
 * @param late whether the working day for it was over
 */
public record WithdrawalConfirmed(
        PublicationId publicationId, UUID draftId, AccountId accountId, UUID by, boolean late, Instant at)
        implements PublicationFact {

    @Override
    public String action() {
        return "WITHDRAWAL_CONFIRMED";
    }

    @Override
    public UUID actor() {
        return by;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("late", late, "account", accountId.toString());
    }
}
