package io.countersign.gateway.publication;

import io.countersign.gateway.shared.event.AuditedFact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An approved revision may not go out after all; what is missing stands in the release order and on the draft's page.
 *
 * @param clauses ids of the clauses that refuse
 * @param codes what is wrong, as in {@link io.countersign.rules.Refusal#code()}
 */
public record ReleaseRefused(UUID draftId, UUID revisionId, List<String> clauses, List<String> codes, Instant at)
        implements AuditedFact {

    public ReleaseRefused {
        clauses = List.copyOf(clauses);
        codes = List.copyOf(codes);
    }

    @Override
    public String action() {
        return "RELEASE_REFUSED";
    }

    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public String subjectType() {
        return "draft";
    }

    @Override
    public String subjectId() {
        return draftId.toString();
    }

    @Override
    public UUID draft() {
        return draftId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "revision",
                revisionId.toString(),
                "clauses",
                String.join(",", clauses),
                "codes",
                String.join(",", codes));
    }
}
