package io.countersign.gateway.review;

import io.countersign.gateway.shared.jdbc.EntityId;
import java.util.UUID;

/** Id of a round. */
public record RoundId(UUID value) implements EntityId {

    @Override
    public String toString() {
        return value.toString();
    }
}
