package io.countersign.gateway.supervision.web;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.rules.activity.DormancyLevel;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers at which level an account stood a week ago. */
@Component
class LevelsOfLastWeek {

    private static final Duration WEEK = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    LevelsOfLastWeek(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The level that the first crossing since then left, or the present one where there was none. */
    DormancyLevel of(AccountId account, DormancyLevel now) {
        return jdbc.sql("""
                        select from_level from dormancy_change
                        where account_id = :account and changed_at > :weekAgo
                        order by changed_at limit 1
                        """)
                .param("account", account.value())
                .param("weekAgo", OffsetDateTime.ofInstant(clock.instant().minus(WEEK), ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .map(DormancyLevel::valueOf)
                .orElse(now);
    }
}
