package io.countersign.gateway.supervision;

import io.countersign.gateway.registry.Account;
import io.countersign.gateway.shared.policy.PolicyBook;
import io.countersign.gateway.shared.time.Campus;
import io.countersign.rules.Policy;
import io.countersign.rules.activity.Activity;
import io.countersign.rules.activity.DormancyClock;
import io.countersign.rules.activity.DormancyReading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the dormancy clock of an account by the policy of today (R15, R20). */
@Component
public class ActivityBook {

    /** A year and a day, so that the clock sees all of its 365 days. */
    private static final Duration LOOK_BACK = Duration.ofDays(366);

    private static final boolean REPOSTS_COUNT = true;

    private final ActivityLog log;
    private final PolicyBook policies;
    private final Clock clock;

    ActivityBook(ActivityLog log, PolicyBook policies, Clock clock) {
        this.log = log;
        this.policies = policies;
        this.clock = clock;
    }

    public AccountActivity of(Account account) {
        return read(account, log.standing(account.id()));
    }

    AccountActivity read(Account account, ActivityLog.Standing standing) {
        Instant now = clock.instant();
        Policy policy = policies.on(Campus.day(now));
        List<Activity> activities =
                withToldPost(log.activities(account.id(), now.minus(LOOK_BACK)), standing.lastPostAt());
        boolean observable = standing.observedAt() != null || !activities.isEmpty();
        DormancyReading reading = new DormancyClock(policy.dormancyDays(), REPOSTS_COUNT)
                .read(
                        activities,
                        account.openedOn(),
                        observable,
                        moment(activities, standing.unobservableSince(), now));
        return new AccountActivity(account.id(), reading, standing.observedAt(), standing.unobservableSince());
    }

    /** A poll tells of the newest post at once, the post itself may still be on its way to the log. */
    private static List<Activity> withToldPost(List<Activity> activities, @Nullable Instant told) {
        if (told == null || activities.stream().anyMatch(it -> !it.at().isBefore(told))) return activities;
        return Stream.concat(activities.stream(), Stream.of(Activity.post(told)))
                .toList();
    }

    /**
     * Silence that nobody could have heard is no silence: while a platform cannot be read, the clock stands at the moment
     * when that began, or at the last post that is known of all the same.
     */
    private static Instant moment(List<Activity> activities, @Nullable Instant unobservableSince, Instant now) {
        if (unobservableSince == null) return now;
        Instant last =
                activities.stream().map(Activity::at).max(Instant::compareTo).orElse(unobservableSince);
        return last.isAfter(unobservableSince) ? last : unobservableSince;
    }
}
