package io.countersign.gateway.draft;

import io.countersign.gateway.shared.jdbc.EntityId;
import java.util.UUID;

/** Id of a draft. */
public record DraftId(UUID value) implements EntityId {

    public static DraftId of(String text) {
        return new DraftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
