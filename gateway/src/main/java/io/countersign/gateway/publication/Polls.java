package io.countersign.gateway.publication;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.SeenPost;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.channel.Channel;
import io.countersign.gateway.publication.channel.Channels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the timelines of the accounts that are due; an account that cannot be read is unknown, never dormant. */
@Component
class Polls {

    private static final Logger log = LoggerFactory.getLogger(Polls.class);

    /** After so many polls without a new post the interval widens by half. */
    private static final int QUIET = 4;

    private final PollStates states;
    private final Channels channels;
    private final Observations observations;
    private final Disappearances disappearances;
    private final LaterComparisons laterComparisons;
    private final CountPosts countPosts;
    private final PostCounts counts;
    private final Connections connections;
    private final Recovery recovery;
    private final ActivityProperties properties;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Polls(
            PollStates states,
            Channels channels,
            Observations observations,
            Disappearances disappearances,
            LaterComparisons laterComparisons,
            CountPosts countPosts,
            PostCounts counts,
            Connections connections,
            Recovery recovery,
            ActivityProperties properties,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.states = states;
        this.channels = channels;
        this.observations = observations;
        this.disappearances = disappearances;
        this.laterComparisons = laterComparisons;
        this.countPosts = countPosts;
        this.counts = counts;
        this.connections = connections;
        this.recovery = recovery;
        this.properties = properties;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Polls every account that is due, one after the other. */
    void sweep() {
        countPosts.sweep();
        Optional<AccountId> due = states.claim(clock.instant());
        while (due.isPresent()) {
            poll(due.get());
            due = states.claim(clock.instant());
        }
    }

    private void poll(AccountId account) {
        Optional<Channel> channel = channels.of(account);
        if (channel.isEmpty()) {
            unreadable(account, "no credentials", next(account, 0));
            return;
        }
        if (countPosts.unmoved(account)) {
            int quiet = states.quietPolls(account);
            states.polled(account, clock.instant(), spared(account, next(account, quiet)), quiet);
            return;
        }
        Optional<Long> posts = counts.last(account);
        List<SeenPost> timeline;
        try {
            timeline = channel.get().latest();
        } catch (ConnectorException failure) {
            failed(account, failure);
            return;
        }
        int fresh = observations.record(account, channel.get(), timeline);
        // Only now: what a person published by hand meanwhile is not sent again.
        recovery.timelineRead(account);
        disappearances.check(account, channel.get(), timeline);
        laterComparisons.check(account, channel.get(), timeline);
        counts.read(account, posts);
        int quiet = fresh > 0 ? 0 : states.quietPolls(account) + 1;
        states.polled(account, clock.instant(), next(account, quiet), quiet);
    }

    /** A timeline that was not read is read at its span, which may end before the next poll. */
    private Instant spared(AccountId account, Instant next) {
        return states.seenAt(account)
                .map(it -> it.plus(properties.timelineSpan()))
                .filter(it -> it.isBefore(next))
                .orElse(next);
    }

    private void failed(AccountId account, ConnectorException failure) {
        Trouble trouble = Trouble.of(failure);
        log.info("timeline of account {} is not readable: {} {}", account, trouble.code(), trouble.words());
        connections.met(account, trouble);
        states.refused(account, trouble.code());
        Instant retryAt = trouble.retryAt();
        unreadable(
                account,
                trouble.code() + " " + trouble.words(),
                retryAt != null && retryAt.isAfter(clock.instant()) ? retryAt : next(account, 0));
    }

    private void unreadable(AccountId account, String reason, Instant due) {
        Instant now = clock.instant();
        transactions.executeWithoutResult(status -> {
            if (states.failed(account, now, due, reason))
                events.publishEvent(new ActivityUnobservable(account, now, reason));
        });
    }

    /** Each account at its own moment, so that they do not all ask at once. */
    private Instant next(AccountId account, int quiet) {
        Duration interval = properties.pollInterval();
        Duration wide = quiet >= QUIET ? interval.plus(interval.dividedBy(2)) : interval;
        long spread = Math.floorMod(account.hashCode(), 1000L);
        return clock.instant().plus(wide).plus(interval.multipliedBy(spread).dividedBy(10_000));
    }
}
