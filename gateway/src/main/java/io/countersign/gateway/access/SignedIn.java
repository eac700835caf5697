package io.countersign.gateway.access;

import io.countersign.gateway.organisation.PersonId;
import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** The principal that the session and the security context hold: who, and nothing that could grow old. */
public record SignedIn(UUID personId, String username) implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public String getName() {
        return username;
    }

    public PersonId person() {
        return new PersonId(personId);
    }
}
