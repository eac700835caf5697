package io.countersign.gateway.organisation;

import io.countersign.gateway.shared.jdbc.EntityId;
import java.util.UUID;

/** Id of a person. */
public record PersonId(UUID value) implements EntityId {

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
