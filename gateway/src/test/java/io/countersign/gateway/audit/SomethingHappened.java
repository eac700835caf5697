package io.countersign.gateway.audit;

import io.countersign.gateway.shared.event.AuditedFact;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact for the tests of the chain. */
record SomethingHappened(String subjectId, @Nullable UUID actor, Map<String, Object> details) implements AuditedFact {

    static SomethingHappened to(String subject) {
        return new SomethingHappened(subject, null, Map.of());
    }

    @Override
    public String action() {
        return "SOMETHING_HAPPENED";
    }

    @Override
    public String subjectType() {
        return "test";
    }
}
