package io.countersign.gateway.publication;

import io.countersign.gateway.organisation.AccountId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publication went from one state to the next.
 *
 * @param draftId the draft it comes from
 * @param from null when it was released just now
 * @param words the reason in the platform's or the gateway's words, null where the state says all
 * @param by the person who did it, null where the gateway did
 */
public record PublicationChanged(
        PublicationId publicationId,
        UUID draftId,
        AccountId accountId,
        @Nullable PublicationState from,
        PublicationState to,
        @Nullable String platformPostId,
        @Nullable String url,
        @Nullable String words,
        @Nullable UUID by,
        Instant at)
        implements PublicationFact {

    @Override
    public String action() {
        return "PUBLICATION_" + to;
    }

    @Override
    public @Nullable UUID actor() {
        return by;
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("account", accountId.toString());
        if (from != null) details.put("from", from.name());
        if (platformPostId != null) details.put("platformPostId", platformPostId);
        if (url != null) details.put("url", url);
        if (words != null) details.put("words", words);
        return details;
    }
}
