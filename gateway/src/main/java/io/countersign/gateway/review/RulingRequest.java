package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.rules.content.ContentDigest;
import java.time.Instant;

/** Somebody asks the propaganda department to rule on what the machine check stopped. */
public record RulingRequest(
        DraftId draft, ContentDigest digest, String reason, PersonId person, String name, Instant at) {}
