package io.countersign.gateway.draft;

import io.countersign.gateway.organisation.PersonId;
import io.countersign.rules.content.DraftContent;
import java.time.Instant;

/** The working copy as it stands. */
public record WorkingDraft(
        DraftHead head, DraftContent content, Instant createdAt, PersonId editedBy, Instant editedAt) {}
