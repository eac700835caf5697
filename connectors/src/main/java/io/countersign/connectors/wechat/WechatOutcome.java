package io.countersign.connectors.wechat;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.PublishOutcome.Effect;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns answers and failures of the platform into what the callers of the connector get. */
final class WechatOutcome {
    /** The platform's day quotas follow Beijing time. */
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private static final int MINUTE_LIMIT = 45011;
    private static final int SAME_MESSAGE_TOO_FAST = 45066;
    private static final int PUBLISHING_TOO_FAST = 53501;
    private static final int DAY_LIMIT = 45009;

    private WechatOutcome() {}

    /** After a publishing call: "may it have taken effect?" decides everything (R9). */
    static PublishOutcome afterPublishing(CallFailed failure, Instant now) {
        if (failure instanceof CallFailed.Unanswered lost)
            return lost.neverSent()
                    ? new PublishOutcome.NotSent(lost.getMessage())
                    : new PublishOutcome.Unknown(lost.getMessage());
        CallFailed.Answered answer = (CallFailed.Answered) failure;
        Effect effect = WechatCodes.meaning(answer.code()).kind().effect();
        return effect == null
                ? new PublishOutcome.Unknown(answer.getMessage())
                : new PublishOutcome.Refused(
                        String.valueOf(answer.code()), answer.words(), effect, retryAt(answer.code(), now));
    }

    /** After a read, an upload, a draft or a deletion, all of which may be repeated. */
    static ConnectorException afterOther(CallFailed failure, Instant now) {
        if (!(failure instanceof CallFailed.Answered answer))
            return new ConnectorException.Unavailable(failure.getMessage(), null);
        String code = String.valueOf(answer.code());
        WechatCodes.Kind kind = WechatCodes.meaning(answer.code()).kind();
        return switch (kind) {
            case RENEW, CREDENTIALS -> new ConnectorException.Unauthorized(code, answer.getMessage());
            case REPEAT, WAIT -> new ConnectorException.Throttled(retryAt(answer.code(), now), answer.getMessage());
            case STOP, ROOM, BY_HAND, FIX, BUG, LOOK, LOGIN, OTHER_CHANNEL ->
                new ConnectorException.Refused(code, answer.getMessage(), Objects.requireNonNull(kind.effect()));
            case UNKNOWN -> new ConnectorException.Unavailable(answer.getMessage(), null);
        };
    }

    /** What the platform says of a publication under way or done. */
    static PublishOutcome ofStatus(JsonNode answer, String handle) {
        int status = answer.path("publish_status").asInt(-1);
        return switch (status) {
            case 0 -> published(answer);
            case 1 -> new PublishOutcome.Pending(handle);
            case 2 -> refused(status, "originality claim failed", Effect.FIX_CONTENT);
            case 3 -> refused(status, "publication failed", Effect.FAULT);
            case 4 -> refused(status, "refused by the platform's review", Effect.FIX_CONTENT);
            case 5 -> new PublishOutcome.Removed(code(status), "published, then deleted by a person");
            case 6 -> new PublishOutcome.Removed(code(status), "published, then banned by the platform");
            default -> new PublishOutcome.Unknown("publish_status " + status + " of " + handle);
        };
    }

    private static PublishOutcome published(JsonNode answer) {
        String article = Json.text(answer, "article_id");
        if (article.isEmpty()) return new PublishOutcome.Unknown("published without an article_id");
        JsonNode first = answer.path("article_detail").path("item").path(0);
        return new PublishOutcome.Published(article, Json.optional(first, "article_url"), null);
    }

    private static PublishOutcome refused(int status, String words, Effect effect) {
        return new PublishOutcome.Refused(code(status), words, effect, null);
    }

    private static String code(int status) {
        return "publish_status:" + status;
    }

    /** When the platform's day quotas begin anew. */
    static Instant nextDay(Instant now) {
        return LocalDate.ofInstant(now, BEIJING)
                .plusDays(1)
                .atStartOfDay(BEIJING)
                .toInstant();
    }

    private static @Nullable Instant retryAt(int code, Instant now) {
        return switch (code) {
            case DAY_LIMIT -> nextDay(now);
            case MINUTE_LIMIT, SAME_MESSAGE_TOO_FAST -> now.plus(Duration.ofMinutes(1));
            case PUBLISHING_TOO_FAST -> now.plus(Duration.ofMinutes(5));
            default -> null;
        };
    }
}
