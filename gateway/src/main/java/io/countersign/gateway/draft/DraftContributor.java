package io.countersign.gateway.draft;

import io.countersign.gateway.organisation.PersonId;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody who created or edited the draft. */
@Table("draft_contributor")
record DraftContributor(PersonId personId) {}
