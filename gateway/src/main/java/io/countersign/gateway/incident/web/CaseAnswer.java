package io.countersign.gateway.incident.web;

import io.countersign.gateway.incident.CaseKind;
import io.countersign.gateway.incident.CaseState;
import io.countersign.gateway.incident.CaseView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as the API words it. */
record CaseAnswer(
        UUID id,
        long version,
        CaseKind kind,
        CaseState state,
        UUID accountId,
        UUID unitId,
        @Nullable String platformPostId,
        @Nullable UUID publicationId,
        @Nullable UUID draftId,
        String title,
        String excerpt,
        @Nullable String url,
        @Nullable Instant postedAt,
        Instant openedAt,
        @Nullable DecisionAnswer decision) {

    record DecisionAnswer(UUID by, Instant at, String reason) {}

    static CaseAnswer of(CaseView it) {
        CaseView.Decision decision = it.decision();
        return new CaseAnswer(
                it.id().value(),
                it.version(),
                it.kind(),
                it.state(),
                it.account().value(),
                it.unit().value(),
                it.platformPostId(),
                it.publication(),
                it.draft(),
                it.title(),
                it.excerpt(),
                it.url(),
                it.postedAt(),
                it.openedAt(),
                decision == null ? null : new DecisionAnswer(decision.by().value(), decision.at(), decision.reason()));
    }
}
