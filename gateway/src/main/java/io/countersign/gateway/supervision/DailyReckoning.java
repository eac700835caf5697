package io.countersign.gateway.supervision;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.time.Campus;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reckons all levels once a day, a little after midnight: silence grows although nothing happens. */
@Configuration(proxyBeanMethods = false)
class DailyReckoning {

    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 10);

    @Bean
    RecurringTask<Void> reckonDormancyDaily(Accounts accounts, ReckonDormancy reckon) {
        return Tasks.recurring("supervision-dormancy", Schedules.daily(Campus.ZONE, AFTER_MIDNIGHT))
                .execute((instance, context) ->
                        accounts.all().stream().map(Account::id).forEach(reckon::reckon));
    }
}
