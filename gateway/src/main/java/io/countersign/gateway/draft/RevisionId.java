package io.countersign.gateway.draft;

import io.countersign.gateway.shared.jdbc.EntityId;
import java.util.UUID;

/** Id of a revision. */
public record RevisionId(UUID value) implements EntityId {

    public static RevisionId of(String text) {
        return new RevisionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
