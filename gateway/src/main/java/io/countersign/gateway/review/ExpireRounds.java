package io.countersign.gateway.review;

import io.countersign.gateway.draft.Drafts;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends rounds whose approval window or wanted time has passed (6.3) and looks whom the others wait for today. */
@Service
class ExpireRounds {

    private final Rounds rounds;
    private final Drafts drafts;
    private final Cases cases;
    private final Awaited awaited;
    private final TransactionTemplate each;
    private final Clock clock;

    ExpireRounds(Rounds rounds, Drafts drafts, Cases cases, Awaited awaited, TransactionTemplate each, Clock clock) {
        this.rounds = rounds;
        this.drafts = drafts;
        this.cases = cases;
        this.awaited = awaited;
        this.each = each;
        this.clock = clock;
    }

    void sweep() {
        for (var open : rounds.findByState(RoundState.OPEN)) {
            each.executeWithoutResult(transaction -> look(open.id()));
        }
    }

    /** Looks again under the lock: the last signature may have come first. */
    private void look(RoundId id) {
        var now = clock.instant();
        rounds.findWithLockById(id)
                .filter(round -> round.state() == RoundState.OPEN)
                .ifPresent(round -> {
                    if (!round.overdue(now)) {
                        awaited.note(round, Awaited.in(cases.of(round, now)));
                        return;
                    }
                    round.expire(now);
                    rounds.save(round);
                    awaited.note(round, Map.of());
                    drafts.expire(round.draft());
                });
    }
}
