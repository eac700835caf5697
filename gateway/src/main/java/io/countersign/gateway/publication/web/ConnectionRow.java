package io.countersign.gateway.publication.web;

import io.countersign.gateway.publication.channel.CallsLeft;
import io.countersign.gateway.registry.ConnectionFacet;
import io.countersign.gateway.registry.Platform;
import io.countersign.gateway.registry.Publishing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of a connection.
 *
 * @param expiresAt when a person has to renew it, null where it does not end
 * @param seenAt when the timeline was last read
 * @param calls what is left today of the account's calls, by kind
 * @param unknownSince since when it can not be read, null while it can
 */
record ConnectionRow(
        String accountId,
        Platform platform,
        ConnectionFacet connection,
        Publishing publishing,
        @Nullable String platformAccountId,
        @Nullable Instant connectedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant seenAt,
        @Nullable Instant unknownSince,
        @Nullable Instant nextPollAt,
        List<CallsLeft> calls) {}
