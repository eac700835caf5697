package io.countersign.gateway.publication;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has an account's timeline read now, inside the platform's quota. */
@Service
public class PollAccount {

    /** In the past, so that it is due by whatever clock the scheduler goes. */
    private static final Instant AT_ONCE = Instant.EPOCH;

    private final PollStates states;
    private final SchedulerClient scheduler;
    private final Clock clock;

    PollAccount(PollStates states, SchedulerClient scheduler, Clock clock) {
        this.states = states;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Transactional
    public void ask(AccountId account) {
        if (!states.due(account, clock.instant()))
            throw new Refused(HttpStatus.CONFLICT, Refusal.of(Clause.R15, "account.notConnected"));
        scheduler.scheduleIfNotExists(
                ActivitySweep.ONCE.instance(account.toString()).build(), AT_ONCE);
    }
}
