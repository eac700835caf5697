package io.countersign.connectors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a read, an upload or a deletion did not work. Messages carry no token and no secret. */
public abstract sealed class ConnectorException extends RuntimeException {

    private ConnectorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The credentials do not work; a person has to renew them. */
    public static final class Unauthorized extends ConnectorException {
        private final String code;

        public Unauthorized(String code, String message) {
            super(message, null);
            this.code = code;
        }

        /** The platform's code. */
        public String code() {
            return code;
        }
    }

    /** A quota or limit, the platform's or ours, is used up. */
    public static final class Throttled extends ConnectorException {
        private final @Nullable Instant retryAt;

        public Throttled(@Nullable Instant retryAt, String message) {
            super(message, null);
            this.retryAt = retryAt;
        }

        /** When it makes sense to try again, null where nobody knows. */
        public @Nullable Instant retryAt() {
            return retryAt;
        }
    }

    /** The platform understood and said no. */
    public static final class Refused extends ConnectorException {
        private final String code;
        private final PublishOutcome.Effect effect;

        public Refused(String code, String message, PublishOutcome.Effect effect) {
            super(message, null);
            this.code = code;
            this.effect = effect;
        }

        /** The platform's code. */
        public String code() {
            return code;
        }

        /** What follows from it. */
        public PublishOutcome.Effect effect() {
            return effect;
        }
    }

    /** No usable answer: network, timeout, broken body, open circuit. */
    public static final class Unavailable extends ConnectorException {
        public Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
