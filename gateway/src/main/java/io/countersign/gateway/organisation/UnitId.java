package io.countersign.gateway.organisation;

import io.countersign.gateway.shared.jdbc.EntityId;
import java.util.UUID;

/** Id of a unit. */
public record UnitId(UUID value) implements EntityId {

    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
