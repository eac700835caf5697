package io.countersign.gateway.shared.jdbc;

import java.util.UUID;

/** An id that says of what it is the id. */
public interface EntityId {

    UUID value();
}
