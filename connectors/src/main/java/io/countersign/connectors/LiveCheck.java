package io.countersign.connectors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks the platform whether the credentials work and what they may do. */
public interface LiveCheck {

    /** The connection as the platform sees it now; throws {@link ConnectorException} where it does not work. */
    Connection check();

    /**
     * A working connection.
     *
     * @param platformAccountId the account that the credentials belong to
     * @param mayPublish whether publishing by call is open to this account
     * @param expiresAt when a person has to renew it, null where it does not end
     */
    record Connection(
            String platformAccountId,
            boolean mayPublish,
            @Nullable Instant expiresAt) {}
}
