package io.countersign.gateway.organisation;

import io.countersign.gateway.shared.jdbc.EntityId;
import java.util.UUID;

/** Id of a media account; here because people are appointed to accounts, the account itself belongs to the registry. */
public record AccountId(UUID value) implements EntityId {

    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
