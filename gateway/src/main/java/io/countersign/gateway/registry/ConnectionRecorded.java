package io.countersign.gateway.registry;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.event.AuditedFact;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account's connection, or the way it publishes, is not what it was. */
public record ConnectionRecorded(
        AccountId account,
        ConnectionFacet from,
        ConnectionFacet to,
        Publishing publishing,
        @Nullable PersonId by) implements AuditedFact {

    @Override
    public String action() {
        return "CONNECTION_RECORDED";
    }

    @Override
    public @Nullable UUID actor() {
        return by == null ? null : by.value();
    }

    @Override
    public String subjectType() {
        return "account";
    }

    @Override
    public String subjectId() {
        return account.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("from", from.name(), "to", to.name(), "publishing", publishing.name());
    }
}
