package io.countersign.connectors.weibo;

import io.countersign.connectors.Quota;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what the platform says of an account's calls (guide, section 6). */
final class WeiboLimits {
    private static final Duration HOUR = Duration.ofHours(1);

    private WeiboLimits() {}

    /** The limit over all interfaces, null where the answer names none. */
    static @Nullable Quota quota(JsonNode answer, Instant now) {
        Long limit = Json.number(answer, "user_limit");
        Long left = Json.number(answer, "remaining_user_hits");
        if (limit == null || left == null || limit <= 0) return null;
        return new Quota(whole(limit), whole(left), byTheDay(answer) ? null : windowEnd(answer, now));
    }

    /** How a limit by the day is shown is not confirmed; whatever is not called a day ends with its window. */
    private static boolean byTheDay(JsonNode answer) {
        String unit = Json.text(answer, "limit_time_unit");
        return unit != null && unit.startsWith("DAY");
    }

    private static Instant windowEnd(JsonNode answer, Instant now) {
        Long seconds = Json.number(answer, "reset_time_in_seconds");
        if (seconds == null || seconds <= 0 || seconds > HOUR.toSeconds()) return WeiboOutcome.nextWindow(now);
        return now.plusSeconds(seconds);
    }

    private static int whole(long number) {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, number));
    }
}
