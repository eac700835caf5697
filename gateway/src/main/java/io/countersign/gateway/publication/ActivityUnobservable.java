package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import java.time.Instant;

/**
 * An account's timeline can not be read at present, so its activity is unknown, not absent.
 *
 * @param since when it was first found unreadable
 * @param reason what the platform or the network said
 */
public record ActivityUnobservable(AccountId accountId, Instant since, String reason) {}
