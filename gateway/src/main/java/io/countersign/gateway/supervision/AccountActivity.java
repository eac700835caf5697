package io.countersign.gateway.supervision;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.rules.activity.DormancyReading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known about how alive an account is.
 *
 * @param observedAt when its platform was last read, null if never
 * @param unobservableSince since when it cannot be read; the reading then is the one of that moment
 */
public record AccountActivity(
        AccountId account,
        DormancyReading reading,
        @Nullable Instant observedAt,
        @Nullable Instant unobservableSince) {}
