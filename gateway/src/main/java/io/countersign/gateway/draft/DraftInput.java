package io.countersign.gateway.draft;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.rules.content.DraftContent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole draft as somebody wants it to be.
 *
 * @param publishAt wanted time, null for as soon as it is signed
 * @param urgent whether reviewers are told even in quiet hours (R17)
 */
public record DraftInput(
        DraftContent content,
        List<AccountId> targets,
        @Nullable Instant publishAt,
        boolean urgent) {

    public DraftInput {
        targets = targets.stream().distinct().toList();
        // As exact as the database keeps it, so that the same time stays the same.
        publishAt = publishAt == null ? null : publishAt.truncatedTo(ChronoUnit.MICROS);
    }
}
