package io.countersign.gateway.review;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.countersign.gateway.shared.jdbc.IdConversion;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What review needs of the house: its id type, and the sweep over overdue rounds. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    @Bean
    IdConversion<RoundId> roundIdConversion() {
        return IdConversion.of(RoundId.class, RoundId::new);
    }

    @Bean
    RecurringTask<Void> expireRoundsTask(ExpireRounds expireRounds) {
        return Tasks.recurring("review-expire-rounds", FixedDelay.of(BETWEEN_SWEEPS))
                .execute((instance, context) -> expireRounds.sweep());
    }
}
