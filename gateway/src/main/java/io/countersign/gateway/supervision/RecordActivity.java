package io.countersign.gateway.supervision;

import io.countersign.gateway.organisation.AccountId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what was seen on an account and reckons its level. */
@Service
class RecordActivity {

    private final ActivityLog log;
    private final ReckonDormancy reckon;
    private final Clock clock;

    RecordActivity(ActivityLog log, ReckonDormancy reckon, Clock clock) {
        this.log = log;
        this.reckon = reckon;
        this.clock = clock;
    }

    /** @param history whether it is one of many old posts of a first reading, at whose end the level is reckoned once */
    @Transactional
    void post(AccountPost post, boolean history) {
        log.put(post);
        if (!history) reckon.reckon(post.account());
    }

    @Transactional
    void takenBack(AccountId account, String platformPostId) {
        log.takenBack(account, platformPostId);
        reckon.reckon(account);
    }

    @Transactional
    void observed(AccountId account, @Nullable Instant lastPostAt, Instant at) {
        log.hold(account, clock.instant());
        log.observed(account, lastPostAt, at);
        reckon.reckon(account);
    }

    @Transactional
    void unobservable(AccountId account, Instant since) {
        log.hold(account, clock.instant());
        log.unobservable(account, since);
        reckon.reckon(account);
    }
}
