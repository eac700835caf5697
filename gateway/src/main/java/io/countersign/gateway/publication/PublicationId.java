package io.countersign.gateway.publication;

import io.countersign.gateway.shared.jdbc.EntityId;
import java.util.UUID;

/** Id of a publication. */
public record PublicationId(UUID value) implements EntityId {

    public static PublicationId of(String text) {
        return new PublicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
