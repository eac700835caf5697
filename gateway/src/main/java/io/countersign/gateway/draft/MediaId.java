package io.countersign.gateway.draft;

import io.countersign.gateway.shared.jdbc.EntityId;
import java.util.UUID;

/** Id of a picture of the media library. */
public record MediaId(UUID value) implements EntityId {

    public static MediaId of(String text) {
        return new MediaId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
