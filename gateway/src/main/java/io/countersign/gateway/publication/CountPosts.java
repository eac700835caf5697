package io.countersign.gateway.publication;

import io.countersign.connectors.ConnectorException;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.channel.Channels;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.ConnectionFacet;
import io.countersign.gateway.registry.Platform;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks how many posts many accounts have, where one call tells; the accounts take turns in paying for it. Where the
 * question is refused, timelines are read as if there were none.
 */
@Component
class CountPosts {

    private static final Logger log = LoggerFactory.getLogger(CountPosts.class);

    /** One call an hour at most is an account's share of the questions: a quarter of its day (Weibo guide, section 6). */
    private static final Duration TURN = Duration.ofHours(1);

    /** What an app may not ask today it may hardly ask tomorrow. */
    private static final Duration REFUSED = Duration.ofDays(1);

    private final Accounts accounts;
    private final Channels channels;
    private final PostCounts counts;
    private final PollStates polls;
    private final ActivityProperties properties;
    private final Clock clock;

    CountPosts(
            Accounts accounts,
            Channels channels,
            PostCounts counts,
            PollStates polls,
            ActivityProperties properties,
            Clock clock) {
        this.accounts = accounts;
        this.channels = channels;
        this.counts = counts;
        this.polls = polls;
        this.properties = properties;
        this.clock = clock;
    }

    /** Asks for every account for which it is time. */
    void sweep() {
        for (Platform platform : Platform.values()) {
            int atOnce = channels.traits(platform).countedAtOnce();
            Map<AccountId, String> connected = atOnce > 0 ? connected(platform) : Map.of();
            if (!connected.isEmpty()) count(connected, atOnce);
        }
    }

    /** Whether the account's number did not move since its timeline was read, which was not too long ago. */
    boolean unmoved(AccountId account) {
        Instant now = clock.instant();
        return counts.stands(
                account,
                now.minus(TURN.plus(properties.countInterval()).multipliedBy(2)),
                now.minus(properties.timelineSpan()));
    }

    private Map<AccountId, String> connected(Platform platform) {
        return accounts.all().stream()
                .filter(it -> it.platform() == platform && !it.closed() && it.platformAccountId() != null)
                .filter(it ->
                        it.connection() == ConnectionFacet.CONNECTED || it.connection() == ConnectionFacet.EXPIRING)
                .collect(Collectors.toMap(Account::id, it -> String.valueOf(it.platformAccountId())));
    }

    private void count(Map<AccountId, String> connected, int atOnce) {
        Duration interval = interval(counts.watched(connected.keySet()), atOnce);
        Instant now = clock.instant();
        List<AccountId> due = counts.claim(connected.keySet(), atOnce, now, now.plus(interval));
        while (!due.isEmpty()) {
            ask(due.stream().collect(Collectors.toMap(Function.identity(), connected::get)));
            due = counts.claim(connected.keySet(), atOnce, now, now.plus(interval));
        }
    }

    /** As often as is wished, as long as nobody's turn comes too soon. */
    private Duration interval(int watched, int atOnce) {
        int calls = (watched + atOnce - 1) / atOnce;
        Duration affordable = watched == 0 ? TURN : TURN.multipliedBy(calls).dividedBy(watched);
        return affordable.compareTo(properties.countInterval()) > 0 ? affordable : properties.countInterval();
    }

    private void ask(Map<AccountId, String> group) {
        AccountId payer = counts.payer(group.keySet(), clock.instant());
        channels.of(payer).ifPresent(channel -> {
            try {
                told(group, channel.postCounts(group.values()));
            } catch (ConnectorException failure) {
                untold(payer, group.keySet(), Trouble.of(failure));
            }
        });
    }

    private void told(Map<AccountId, String> group, Map<String, Long> posts) {
        Instant now = clock.instant();
        group.forEach((account, id) -> {
            Long number = posts.get(id);
            if (number != null) counts.told(account, number, now);
        });
    }

    /** A refusal speaks of this question only; what else it may mean for the payer, its own timeline tells. */
    private void untold(AccountId payer, Collection<AccountId> group, Trouble trouble) {
        log.info("posts are not counted for account {}: {} {}", payer, trouble.code(), trouble.words());
        switch (trouble.kind()) {
            case ACCOUNT -> polls.due(payer, clock.instant());
            case BY_HAND, GRANT, STORE, CONTENT, FAULT ->
                counts.putOff(group, clock.instant().plus(REFUSED));
            case LATER -> {}
        }
    }
}
