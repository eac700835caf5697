package io.countersign.gateway.shared.event;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact that the audit chain records in the transaction in which it came about (R18). */
public interface AuditedFact {

    /** What happened, in UPPER_SNAKE, e.g. {@code VOTE_CAST}. */
    String action();

    /** The person who did it, null where the gateway itself did. */
    @Nullable UUID actor();

    /** The kind of thing it happened to, in lower case, e.g. {@code draft}. */
    String subjectType();

    String subjectId();

    /** The draft whose history shows it, null where it belongs to none. */
    default @Nullable UUID draft() {
        return null;
    }

    /** Scalar facts; never content, secrets or personal data beyond names. */
    Map<String, Object> details();
}
