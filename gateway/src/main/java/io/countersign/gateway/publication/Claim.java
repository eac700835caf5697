package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import java.util.UUID;

/**
 * One worker's right to work on one publication until its lease ends.
 *
 * @param looks how often the current state was looked at already
 * @param abandoned whether an earlier worker's lease ran out over it
 */
record Claim(PublicationId publication, AccountId account, UUID lease, int looks, boolean abandoned) {}
