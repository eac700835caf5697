package io.countersign.gateway.supervision.web;

import io.countersign.gateway.supervision.AccountActivity;
import io.countersign.rules.activity.DormancyLevel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account's activity as the contract words it. */
record ActivityAnswer(
        @Nullable Instant lastPostAt,
        @Nullable Integer daysSince,
        DormancyLevel level,
        int posts30,
        int posts90,
        int posts365,
        @Nullable Integer longestGapDays,
        @Nullable Instant observedAt,
        @Nullable Instant unobservableSince) {

    static ActivityAnswer of(AccountActivity activity) {
        return new ActivityAnswer(
                activity.reading().lastPostAt(),
                activity.reading().daysSince(),
                activity.reading().level(),
                activity.reading().posts30(),
                activity.reading().posts90(),
                activity.reading().posts365(),
                activity.reading().longestGapDays(),
                activity.observedAt(),
                activity.unobservableSince());
    }
}
