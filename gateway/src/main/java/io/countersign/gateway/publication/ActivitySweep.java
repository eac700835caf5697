package io.countersign.gateway.publication;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has one node at a time look which accounts are due. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ActivityProperties.class, PublicationTiming.class})
class ActivitySweep {

    static final TaskDescriptor<Void> ONCE = TaskDescriptor.of("publication-poll-now");

    @Bean
    Task<?> recurringActivitySweep(Polls polls, ActivityProperties properties) {
        return Tasks.recurring("publication-activity-sweep", FixedDelay.of(properties.sweep()))
                .execute((instance, context) -> polls.sweep());
    }

    @Bean
    Task<?> activityPollNow(Polls polls) {
        return Tasks.oneTime(ONCE).execute((instance, context) -> polls.sweep());
    }
}
