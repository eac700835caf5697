package io.countersign.gateway.publication;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import io.countersign.gateway.shared.time.Campus;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has one node a day ask the platforms what each connected account may do. */
@Configuration(proxyBeanMethods = false)
class PermissionProbe {

    /** Before people come to work, after the platforms' day has begun. */
    private static final LocalTime TIME = LocalTime.of(6, 30);

    @Bean
    Task<?> dailyPermissionProbe(ProbePermissions probe) {
        return Tasks.recurring("publication-permission-probe", new Daily(Campus.ZONE, TIME))
                .execute((instance, context) -> probe.all());
    }
}
