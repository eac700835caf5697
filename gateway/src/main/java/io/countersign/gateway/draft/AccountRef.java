package io.countersign.gateway.draft;

import io.countersign.gateway.organisation.AccountId;

/** A row that names a target. */
record AccountRef(AccountId accountId) {}
