package io.countersign.gateway.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person was told.
 *
 * @param facts what the sentence of the kind needs, in its order; one that begins with {@code #} is the key of a message
 * @param link where to act, inside the gateway
 */
public record Notice(
        UUID id,
        NoticeKind kind,
        List<String> facts,
        String link,
        Instant at,
        @Nullable Instant readAt) {

    public Notice {
        facts = List.copyOf(facts);
    }
}
