package io.countersign.gateway.publication;

import io.countersign.connectors.SeenPost;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.publication.channel.Channel;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.review.EarlierTexts;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what an account shows: recognises the gateway's own posts, compares them with what was signed, and names those
 * behind which no release stands. Nobody is accused while a publication of the account is unsettled (Weibo guide 8.7).
 */
@Component
class Observations {

    private final ObservedPosts posts;
    private final PollStates polls;
    private final Recognition recognition;
    private final EarlierTexts texts;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Observations(
            ObservedPosts posts,
            PollStates polls,
            Recognition recognition,
            EarlierTexts texts,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.posts = posts;
        this.polls = polls;
        this.recognition = recognition;
        this.texts = texts;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Takes in a timeline as it was just read; returns how many posts were new. */
    @Transactional
    public int record(AccountId account, Channel channel, List<SeenPost> timeline) {
        Instant now = clock.instant();
        Instant historyUntil = polls.lock(account, now);
        int before = posts.count(account);
        UnitId unit = accounts.get(account).unit();
        List<SeenPost> oldestFirst = timeline.stream()
                .sorted(Comparator.comparing(SeenPost::postedAt))
                .toList();
        for (SeenPost post : oldestFirst) {
            Optional<Publication> publication = recognition.publicationOf(account, channel, post);
            posts.seen(account, post, origin(publication, post, historyUntil), publication.map(Publication::id), now);
            texts.remember(unit, account + "/" + post.postId(), post.body(), post.postedAt());
        }
        if (!recognition.unsettled(account)) posts.judgeUnsettled(account);
        posts.untold(account, now).forEach(events::publishEvent);
        polls.seen(account, now);
        events.publishEvent(
                new ActivityObserved(account, posts.lastPostAt(account).orElse(null), now));
        return posts.count(account) - before;
    }

    /** Everything unmatched waits for {@link ObservedPosts#judgeUnsettled}. */
    private static PostOrigin origin(Optional<Publication> publication, SeenPost post, Instant historyUntil) {
        if (publication.isPresent())
            return publication.get().mode().byHand() ? PostOrigin.HAND_OVER : PostOrigin.GATEWAY;
        return post.postedAt().isBefore(historyUntil) ? PostOrigin.HISTORY : PostOrigin.UNSETTLED;
    }
}
