package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An authorised person ordered a post to be taken back (R17).
 *
 * @param confirmUntil end of the working day by which a second person has to confirm
 */
public record WithdrawalOrdered(
        PublicationId publicationId,
        UUID draftId,
        AccountId accountId,
        String reason,
        UUID by,
        Instant confirmUntil,
        Instant at)
        implements PublicationFact {

    @Override
    public String action() {
        return "WITHDRAWAL_ORDERED";
    }

    @Override
    public UUID actor() {
        return by;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("reason", reason, "account", accountId.toString(), "confirmUntil", confirmUntil.toString());
    }
}
