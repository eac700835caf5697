package io.countersign.gateway.lexicon;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the lexicon needs of the house: a place in the queue for trials. */
@Configuration(proxyBeanMethods = false)
class LexiconConfiguration {

    static final TaskDescriptor<Void> TRIAL = TaskDescriptor.of("lexicon-trial");

    @Bean
    OneTimeTask<Void> lexiconTrialTask(RunTrial trial) {
        return Tasks.oneTime(TRIAL).execute((instance, context) -> trial.run(UUID.fromString(instance.getId())));
    }
}
