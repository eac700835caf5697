package io.countersign.gateway.incident;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.UnitId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something was found that has to be explained.
 *
 * @param title title or beginning of the post
 * @param draft the draft behind it, null where there is none
 */
public record CaseOpened(
        CaseId caseId,
        CaseKind kind,
        AccountId account,
        UnitId unit,
        String title,
        @Nullable UUID draft,
        Instant at) implements CaseFact {

    @Override
    public String action() {
        return "CASE_OPENED";
    }

    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("kind", kind.name(), "account", account.toString());
    }
}
