package io.countersign.gateway.publication;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.gateway.shared.time.Campus;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import io.countersign.rules.calendar.Deadline;
import io.countersign.rules.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One authorised person takes a post back at once, a second confirms within a working day (R17). */
@Service
public class WithdrawPublication {

    private static final int LONGEST_REASON = 500;

    private final Authority authority;
    private final Progress progress;
    private final Publications publications;
    private final Withdrawals withdrawals;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final WorkingCalendar calendar = WorkingCalendar.bundled();

    WithdrawPublication(
            Authority authority,
            Progress progress,
            Publications publications,
            Withdrawals withdrawals,
            Tasks tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.authority = authority;
        this.progress = progress;
        this.publications = publications;
        this.withdrawals = withdrawals;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void order(PublicationId id, String reason, CurrentUser user) {
        authority.requireWithdraw(id, user);
        String why = reason.strip();
        if (why.isEmpty()) throw new InvalidInput("reason", "required");
        if (why.length() > LONGEST_REASON) throw new InvalidInput("reason", "tooLong", LONGEST_REASON);
        Publication publication = progress.locked(id);
        Instant now = clock.instant();
        Instant until = Deadline.workingDaysAfter(Campus.day(now), 1, calendar).endsAt();
        publication.withdraw(why, user.person(), now);
        withdrawals.order(id, why, user.person(), until);
        publications.save(publication);
        tasks.plan(publication, publication.platformPostId() == null ? Next.never() : Next.at(now));
        events.publishEvent(new WithdrawalOrdered(
                id,
                publication.draft().value(),
                publication.account(),
                why,
                user.person().value(),
                until,
                now));
    }

    @Transactional
    public void confirm(PublicationId id, CurrentUser user) {
        authority.requireWithdraw(id, user);
        Publication publication = progress.locked(id);
        Withdrawals.Order order = withdrawals.of(id).orElseThrow(() -> refusal(HttpStatus.CONFLICT, "withdrawal.none"));
        if (order.confirmed()) throw refusal(HttpStatus.CONFLICT, "withdrawal.confirmedAlready");
        if (order.requestedBy().equals(user.person())) throw refusal(HttpStatus.FORBIDDEN, "withdrawal.samePerson");
        Instant now = clock.instant();
        withdrawals.confirmed(id, user.person());
        events.publishEvent(new WithdrawalConfirmed(
                id,
                publication.draft().value(),
                publication.account(),
                user.person().value(),
                now.isAfter(order.confirmUntil()),
                now));
    }

    /** A person removed the post on the platform, where no call does it. */
    @Transactional
    public void removedByHand(PublicationId id, CurrentUser user) {
        authority.requireHandle(id, user);
        Publication publication = progress.locked(id);
        publication.withdrawn(clock.instant());
        withdrawals.executed(id);
        publications.save(publication);
        tasks.plan(publication, Next.never());
    }

    private static Refused refusal(HttpStatus status, String code) {
        return new Refused(status, Refusal.of(Clause.R17, code));
    }
}
