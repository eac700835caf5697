package io.countersign.gateway.publication;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.vault.CredentialVault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of authorisations that end, seven, three and one day before and at the end (platform guide Weibo, 3.6). */
@Component
class AuthorisationReminders {

    /** The nearest end first. */
    private static final List<Integer> DAYS = List.of(0, 1, 3, 7);

    /** From then on the connection counts as ending. */
    static final Duration FIRST = Duration.ofDays(7);

    private final CredentialVault vault;
    private final Connections connections;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuthorisationReminders(
            CredentialVault vault, Connections connections, ApplicationEventPublisher events, Clock clock) {
        this.vault = vault;
        this.connections = connections;
        this.events = events;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Sweep {

        private static final Duration BETWEEN = Duration.ofMinutes(15);

        @Bean
        Task<?> remindOfAuthorisations(AuthorisationReminders reminders) {
            return Tasks.recurring("publication-authorisation-reminders", FixedDelay.of(BETWEEN))
                    .execute((instance, context) -> reminders.sweep());
        }
    }

    /** Each reminder once, however often it is asked; a node that was down for days sends the latest only. */
    @Transactional
    void sweep() {
        Instant now = clock.instant();
        for (int days : DAYS)
            for (CredentialVault.Ending ending : vault.remind(days, now.plus(Duration.ofDays(days))))
                remind(ending.account(), days, ending.endsAt());
    }

    private void remind(AccountId account, int days, Instant endsAt) {
        if (!connections.ending(account)) return;
        events.publishEvent(new AuthorisationEnding(account, days, endsAt));
    }
}
