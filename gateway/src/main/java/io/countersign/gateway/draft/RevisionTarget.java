package io.countersign.gateway.draft;

import io.countersign.gateway.organisation.AccountId;
import org.springframework.data.relational.core.mapping.Table;

/** An account that the revision is signed for. */
@Table("revision_target")
record RevisionTarget(AccountId accountId) {}
