package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import java.time.Instant;

/**
 * A person will soon have to authorise an account again, or has to now.
 *
 * @param days whole days that are left; 0 where it has ended
 * @param endsAt the end that the platform named
 */
public record AuthorisationEnding(AccountId accountId, int days, Instant endsAt) {}
