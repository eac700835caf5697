package io.countersign.rules.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the dormancy clock shows for one account (6.6).
 *
 * @param lastPostAt the last public post, absent where there is none
 * @param daysSince calendar days since the last post, or since the opening where there is none; absent where neither is known
 * @param longestGapDays longest run of days between two posts within the last 365 days, its ends included; absent as above
 */
public record DormancyReading(
        @Nullable Instant lastPostAt,
        @Nullable Integer daysSince,
        int posts30,
        int posts90,
        int posts365,
        @Nullable Integer longestGapDays,
        DormancyLevel level) {}
