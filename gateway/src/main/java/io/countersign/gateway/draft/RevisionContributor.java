package io.countersign.gateway.draft;

import io.countersign.gateway.organisation.PersonId;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody who contributed to the revision and so does not count as its signer (R2). */
@Table("revision_contributor")
record RevisionContributor(PersonId personId) {}
