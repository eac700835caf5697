package io.countersign.gateway.review;

import io.countersign.gateway.organisation.PersonId;
import java.time.Instant;

/** A written reason for a finding (放行说明). */
public record Waiver(String findingId, String reason, PersonId person, String name, Instant at) {}
