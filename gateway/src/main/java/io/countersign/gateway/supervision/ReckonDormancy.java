package io.countersign.gateway.supervision;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.rules.activity.DormancyLevel;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reckons an account's level anew, and tells when it crossed one. */
@Service
public class ReckonDormancy {

    private final ActivityLog log;
    private final ActivityBook book;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReckonDormancy(
            ActivityLog log, ActivityBook book, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.log = log;
        this.book = book;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Accounts that are not open yet, or no more, have no silence to count. */
    @Transactional
    public void reckon(AccountId id) {
        Optional<Account> open = accounts.find(id).filter(ReckonDormancy::isOpen);
        if (open.isEmpty()) return;
        Account account = open.get();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ActivityLog.Standing before = log.hold(id, now);
        AccountActivity activity = book.read(account, before);
        DormancyLevel level = activity.reading().level();
        log.level(id, level, now);
        accounts.recordDormancy(id, level);
        if (level == before.level()) return;
        log.crossed(id, before.level(), level, now);
        if (isNews(before.level(), level))
            events.publishEvent(new DormancyLevelCrossed(
                    id,
                    account.unit(),
                    before.level(),
                    level,
                    activity.reading().daysSince(),
                    now));
    }

    /** That an account is found in order when it is first looked at is what everybody expects. */
    private static boolean isNews(DormancyLevel from, DormancyLevel to) {
        return from != DormancyLevel.UNKNOWN || to != DormancyLevel.NORMAL;
    }

    private static boolean isOpen(Account account) {
        return switch (account.status()) {
            case ACTIVE, SUSPENDED, CLOSING -> true;
            case PREPARING, CLOSED, MERGED, OFFLINE -> false;
        };
    }
}
