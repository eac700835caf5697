package io.countersign.gateway.draft;

import io.countersign.gateway.organisation.AccountId;
import org.springframework.data.relational.core.mapping.Table;

/** An account that the working copy is meant for. */
@Table("draft_target")
record DraftTarget(AccountId accountId) {}
