package io.countersign.gateway.access;

import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.shared.event.AuditedFact;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A password was wrong.
 *
 * @param person whose sign-in was tried, null where nobody has that name; what was typed is not kept
 */
public record SignInRefused(@Nullable PersonId person) implements AuditedFact {

    private static final String NOBODY = "unknown";

    @Override
    public String action() {
        return "SIGN_IN_REFUSED";
    }

    /** Nobody proved to be anybody. */
    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public String subjectType() {
        return "person";
    }

    @Override
    public String subjectId() {
        return person == null ? NOBODY : person.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of();
    }
}
