package io.countersign.gateway.review;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.countersign.gateway.shared.jdbc.IdConversion;
import io.countersign.rules.infringement.DeclarationCheck;
import io.countersign.rules.pictures.PictureScreening;
import io.countersign.rules.resemblance.ResemblanceCheck;
import io.countersign.rules.screening.Lexicon;
import io.countersign.rules.screening.Screening;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What review needs of the house: its id type, the machine check, and the sweep over overdue rounds. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    @Bean
    IdConversion<RoundId> roundIdConversion() {
        return IdConversion.of(RoundId.class, RoundId::new);
    }

    @Bean
    Lexicon lexicon() {
        return Lexicon.standard();
    }

    @Bean
    Screening screening(Lexicon lexicon) {
        return new Screening(lexicon);
    }

    @Bean
    PictureScreening pictureScreening(Lexicon lexicon) {
        return new PictureScreening(lexicon);
    }

    @Bean
    DeclarationCheck declarationCheck(Screening screening) {
        return new DeclarationCheck(screening);
    }

    @Bean
    ResemblanceCheck resemblanceCheck(Screening screening) {
        return new ResemblanceCheck(screening);
    }

    @Bean
    RecurringTask<Void> expireRoundsTask(ExpireRounds expireRounds) {
        return Tasks.recurring("review-expire-rounds", FixedDelay.of(BETWEEN_SWEEPS))
                .execute((instance, context) -> expireRounds.sweep());
    }
}
