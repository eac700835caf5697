package io.countersign.gateway.incident;

import io.countersign.gateway.shared.jdbc.EntityId;
import java.util.UUID;

/** Id of a case. */
public record CaseId(UUID value) implements EntityId {

    @Override
    public String toString() {
        return value.toString();
    }
}
