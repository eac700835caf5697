package io.countersign.gateway.publication.channel;

import java.time.Instant;
import java.util.Map;

/**
 * What a platform told of one counter, beside what we had counted by then.
 *
 * @param limit what it allows
 * @param ceiling how far our own count may go until the end: what we had counted, and what was left
 * @param daily whether the limit is one of the platform's day; any other only lowers ours
 */
record ToldQuota(int limit, long ceiling, boolean daily, Instant readAt, Instant endsAt) {

    /** How far our count of the day may go, where we should otherwise take the limit given. */
    long allowed(int ours, Instant now) {
        int perDay = daily ? limit : Math.min(limit, ours);
        if (!now.isBefore(endsAt)) return perDay;
        return daily ? ceiling : Math.min(perDay, ceiling);
    }

    /** As it is kept. */
    Map<String, String> fields() {
        return Map.of(
                "limit", String.valueOf(limit),
                "ceiling", String.valueOf(ceiling),
                "daily", String.valueOf(daily),
                "readAt", readAt.toString(),
                "endsAt", endsAt.toString());
    }

    static ToldQuota of(Map<String, String> fields) {
        return new ToldQuota(
                Integer.parseInt(fields.getOrDefault("limit", "")),
                Long.parseLong(fields.getOrDefault("ceiling", "")),
                Boolean.parseBoolean(fields.get("daily")),
                Instant.parse(fields.getOrDefault("readAt", "")),
                Instant.parse(fields.getOrDefault("endsAt", "")));
    }
}
