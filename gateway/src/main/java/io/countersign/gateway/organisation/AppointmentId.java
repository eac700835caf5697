package io.countersign.gateway.organisation;

import io.countersign.gateway.shared.jdbc.EntityId;
import java.util.UUID;

/** Id of an appointment. */
public record AppointmentId(UUID value) implements EntityId {

    public static AppointmentId of(String text) {
        return new AppointmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
