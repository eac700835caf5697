package io.countersign.connectors.weibo;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.PublishOutcome.Effect;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Turns an error of the platform into what the caller of a publishing call, a read or a deletion gets. */
final class WeiboOutcome {
    private static final String TOO_FAST = "20016";

    private WeiboOutcome() {}

    /** After a publishing call. */
    static PublishOutcome of(WeiboError error, Instant now) {
        WeiboCodes.Kind kind = WeiboCodes.meaning(error).kind();
        Effect effect = kind.effect();
        String words = error.code() + " " + error.text();
        if (effect == null)
            return kind == WeiboCodes.Kind.TAKEN ? new PublishOutcome.Taken(words) : new PublishOutcome.Unknown(words);
        Instant retryAt = kind == WeiboCodes.Kind.WAIT ? waitUntil(error, now) : null;
        return new PublishOutcome.Refused(error.code(), error.text(), effect, retryAt);
    }

    /** The same after a call that needs a grant: what otherwise is a fault then says that it is not there. */
    static PublishOutcome granted(PublishOutcome outcome) {
        return outcome instanceof PublishOutcome.Refused refused && WeiboCodes.lacksGrant(refused.code())
                ? new PublishOutcome.Refused(refused.code(), refused.text(), Effect.GRANT, null)
                : outcome;
    }

    /** After a read or a deletion, both of which may be repeated. */
    static ConnectorException failure(WeiboError error, Instant now) {
        WeiboCodes.Kind kind = WeiboCodes.meaning(error).kind();
        String words = error.code() + " " + error.text();
        return switch (kind) {
            case AUTHORISE -> new ConnectorException.Unauthorized(error.code(), words);
            case WAIT -> new ConnectorException.Throttled(waitUntil(error, now), words);
            case STOP, PERSON, FAULT, ALREADY_THERE ->
                new ConnectorException.Refused(error.code(), words, Objects.requireNonNull(kind.effect()));
            case RETRY, LOOK_UP, TAKEN -> new ConnectorException.Unavailable(words, null);
        };
    }

    /** The platform's windows end at the full hour. */
    static Instant nextWindow(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    private static Instant waitUntil(WeiboError error, Instant now) {
        return error.code().equals(TOO_FAST) ? now.plus(Duration.ofMinutes(5)) : nextWindow(now);
    }
}
