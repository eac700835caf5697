package io.countersign.gateway.publication;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.PublishOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a failed call asks for.
 *
 * @param code the platform's code, or what kind of failure it was
 * @param words the platform's words, masked by the connector
 * @param retryAt when it makes sense to try again, null where nobody knows
 */
record Trouble(
        Kind kind, String code, String words, @Nullable Instant retryAt) {

    /** Whose move it is. */
    enum Kind {
        /** The account's credentials or rights: its people. */
        ACCOUNT,
        /** The account may not do it by call: a person's hand. */
        BY_HAND,
        /** The account lacks a grant that the piece needs: its people. */
        GRANT,
        /** The account's store on the platform: whoever can make room there. */
        STORE,
        /** The content: its author. */
        CONTENT,
        /** Time. */
        LATER,
        /** The gateway's own people. */
        FAULT
    }

    static Trouble of(ConnectorException failure) {
        String words = String.valueOf(failure.getMessage());
        if (failure instanceof ConnectorException.Unauthorized it)
            return new Trouble(Kind.ACCOUNT, it.code(), words, null);
        if (failure instanceof ConnectorException.Throttled it)
            return new Trouble(Kind.LATER, "throttled", words, it.retryAt());
        if (failure instanceof ConnectorException.Refused it)
            return new Trouble(kind(it.effect()), it.code(), words, null);
        return unanswered(words);
    }

    static Trouble of(PublishOutcome.Refused refused) {
        return new Trouble(kind(refused.effect()), refused.code(), refused.text(), refused.retryAt());
    }

    static Trouble unanswered(String words) {
        return new Trouble(Kind.LATER, "unavailable", words, null);
    }

    private static Kind kind(PublishOutcome.Effect effect) {
        return switch (effect) {
            case STOP_ACCOUNT -> Kind.ACCOUNT;
            case BY_HAND -> Kind.BY_HAND;
            case GRANT -> Kind.GRANT;
            case STORE_FULL -> Kind.STORE;
            case FIX_CONTENT -> Kind.CONTENT;
            case WAIT -> Kind.LATER;
            case ALREADY_THERE, FAULT -> Kind.FAULT;
        };
    }
}
