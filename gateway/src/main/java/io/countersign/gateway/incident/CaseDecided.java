package io.countersign.gateway.incident;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody decided a case and said why. */
public record CaseDecided(
        CaseId caseId,
        CaseKind kind,
        AccountId account,
        CaseState state,
        String reason,
        PersonId by,
        @Nullable UUID draft,
        Instant at)
        implements CaseFact {

    @Override
    public String action() {
        return "CASE_DECIDED";
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("kind", kind.name(), "state", state.name(), "reason", reason);
    }
}
