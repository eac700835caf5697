package io.countersign.gateway.publication;

import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftState;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.Revision;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.ReleaseOrders.OrderState;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.Publishing;
import io.countersign.gateway.review.ScreenForRelease;
import io.countersign.gateway.review.SignOffs;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way out of review: verdict, publications and reserved attempts in one transaction (R8, R9). Nothing is sent
 * here; the worker does that once this is committed.
 */
@Service
public class ReleaseDraft {

    private final ReleaseOrders orders;
    private final Drafts drafts;
    private final ScreenForRelease screening;
    private final SignOffs signOffs;
    private final Accounts accounts;
    private final AccountModes modes;
    private final Publications publications;
    private final Ledger ledger;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReleaseDraft(
            ReleaseOrders orders,
            Drafts drafts,
            ScreenForRelease screening,
            SignOffs signOffs,
            Accounts accounts,
            AccountModes modes,
            Publications publications,
            Ledger ledger,
            Tasks tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.drafts = drafts;
        this.screening = screening;
        this.signOffs = signOffs;
        this.accounts = accounts;
        this.modes = modes;
        this.publications = publications;
        this.ledger = ledger;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /** Releases the approved revision if it is still waiting; false when another worker does. */
    @Transactional
    boolean release(ReleaseOrders.Order order) {
        if (!orders.claim(order.revision())) return false;
        decide(order);
        return true;
    }

    /** An order that could not be carried out at all stays visible instead of being tried for ever. */
    @Transactional
    void refuse(ReleaseOrders.Order order, Refusal refusal) {
        if (orders.claim(order.revision())) refused(order, List.of(refusal));
    }

    private void decide(ReleaseOrders.Order order) {
        Optional<Revision> revision = drafts.revision(order.revision());
        if (revision.isEmpty() || !stillApproved(revision.get())) {
            orders.decided(order.revision(), OrderState.CANCELLED, List.of());
            return;
        }
        screening.screen(order.revision());
        List<Refusal> refusals = new ArrayList<>(
                signOffs.check(order.revision(), clock.instant()).refusals());
        List<Account> targets = targets(revision.get());
        targets.stream()
                .filter(it -> it.publishing() == Publishing.NONE)
                .map(it -> Refusal.of(Clause.R13, "account.registeredOnly", it.name()))
                .forEach(refusals::add);
        if (refusals.isEmpty()) release(order, revision.get(), targets);
        else refused(order, refusals);
    }

    private void release(ReleaseOrders.Order order, Revision revision, List<Account> targets) {
        drafts.release(order.draft());
        targets.forEach(it -> release(revision, it));
        orders.decided(order.revision(), OrderState.RELEASED, List.of());
    }

    private void release(Revision revision, Account account) {
        Instant now = clock.instant();
        PublishingMode mode = modes.of(account).mode();
        Publication publication =
                Publication.release(revision.draft(), revision.id(), revision.digest(), account.id(), mode, now);
        publications.save(publication);
        if (!mode.byHand()) ledger.reserve(publication);
        tasks.plan(publication, Next.at(now));
    }

    private void refused(ReleaseOrders.Order order, List<Refusal> refusals) {
        orders.decided(
                order.revision(),
                OrderState.REFUSED,
                refusals.stream().map(RefusedRelease::of).toList());
        events.publishEvent(new ReleaseRefused(
                order.draft().value(),
                order.revision().value(),
                refusals.stream().map(it -> it.clause().name()).toList(),
                refusals.stream().map(Refusal::code).toList(),
                clock.instant()));
    }

    /** A draft that was taken back to editing, or has another revision by now, is released by its next approval. */
    private boolean stillApproved(Revision revision) {
        return drafts.find(revision.draft())
                .filter(it -> it.state() == DraftState.APPROVED)
                .map(DraftHead::revision)
                .filter(it -> it == revision.number())
                .isPresent();
    }

    private List<Account> targets(Revision revision) {
        return revision.targets().stream()
                .sorted(Comparator.comparing(AccountId::toString))
                .map(accounts::get)
                .toList();
    }
}
