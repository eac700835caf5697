package io.countersign.gateway.publication;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.SeenPost;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.channel.Channel;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares pieces that newer ones pushed out of their platform's list with what was signed, each by its id (R10). */
@Component
class LaterComparisons {

    private static final Logger log = LoggerFactory.getLogger(LaterComparisons.class);

    /** Each costs a call of a hundred a day, and nothing else needs them (WeChat guide, section 9). */
    private static final int AT_A_POLL = 20;

    /** A little less than a day, so that each is compared at the same poll of each day. */
    private static final Duration AGAIN_AFTER = Duration.ofHours(20);

    private final Publications publications;
    private final Progress progress;
    private final Recognition recognition;
    private final Disappearance disappearance;
    private final ActivityProperties properties;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LaterComparisons(
            Publications publications,
            Progress progress,
            Recognition recognition,
            Disappearance disappearance,
            ActivityProperties properties,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock) {
        this.publications = publications;
        this.progress = progress;
        this.recognition = recognition;
        this.disappearance = disappearance;
        this.properties = properties;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Goes on with the pieces that were not compared for longest; no answer leaves the rest to the next poll. */
    void check(AccountId account, Channel channel, List<SeenPost> timeline) {
        List<String> shown = timeline.stream().map(SeenPost::postId).toList();
        List<Piece> hidden = due(account).stream()
                .filter(it -> !shown.contains(it.postId()) && channel.isPushedOut(it.publishedAt(), timeline))
                .filter(it -> channel.showsById(it.postId()) || it.handle() != null)
                .limit(AT_A_POLL)
                .toList();
        try {
            for (Piece piece : hidden) compareUnlessRefused(piece, channel);
        } catch (ConnectorException unanswered) {
            log.info("pieces of account {} are compared later: {}", account, unanswered.getMessage());
        }
    }

    /** What was taken away does not come back, and is not asked for again. */
    private List<Piece> due(AccountId account) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select p.id, p.platform_post_id, p.handle, p.published_at from publication p
                        where p.account_id = :account and p.platform_post_id is not null
                          and p.state in ('PUBLISHED', 'VERIFIED', 'DRIFTED', 'MATCHED', 'MISMATCHED')
                          and p.published_at > :since and (p.compared_at is null or p.compared_at < :before)
                          and not exists (select from drift d where d.publication_id = p.id and d.field = 'PRESENCE')
                        order by p.compared_at nulls first, p.published_at
                        """)
                .param("account", account.value())
                .param("since", Timestamp.from(now.minus(properties.comparedFor())))
                .param("before", Timestamp.from(now.minus(AGAIN_AFTER)))
                .query((row, i) -> new Piece(
                        new PublicationId(row.getObject("id", UUID.class)),
                        row.getString("platform_post_id"),
                        row.getString("handle"),
                        row.getTimestamp("published_at").toInstant()))
                .list();
    }

    /** A refusal is about this piece, and does not keep the others waiting. */
    private void compareUnlessRefused(Piece piece, Channel channel) {
        try {
            compare(piece, channel);
        } catch (ConnectorException.Refused refused) {
            log.info("{} can not be compared: {}", piece.id(), refused.getMessage());
            asked(piece.id());
        }
    }

    private void compare(Piece piece, Channel channel) {
        boolean readable = channel.showsById(piece.postId());
        Optional<SeenPost> post = readable ? channel.shown(piece.postId(), piece.publishedAt()) : Optional.empty();
        Optional<PublishOutcome.Removed> removed =
                post.isPresent() ? Optional.empty() : removed(piece, channel, readable);
        transactions.executeWithoutResult(status -> record(piece.id(), channel, post, removed));
    }

    /** The task knows who took it away, as long as it is remembered; that it is gone the id tells by itself. */
    private static Optional<PublishOutcome.Removed> removed(Piece piece, Channel channel, boolean readable) {
        Optional<PublishOutcome.Removed> byTask = Optional.empty();
        try {
            if (piece.handle() != null) byTask = channel.removed(piece.postId(), piece.handle());
        } catch (ConnectorException.Refused forgotten) {
            log.info("the task of {} is not known any more: {}", piece.id(), forgotten.getMessage());
        }
        return byTask.isEmpty() && readable ? channel.removed(piece.postId(), null) : byTask;
    }

    private void record(
            PublicationId id, Channel channel, Optional<SeenPost> post, Optional<PublishOutcome.Removed> removed) {
        Publication publication = progress.locked(id);
        if (!publication.state().isPublic()) return;
        asked(id);
        post.ifPresent(it -> recognition.compare(publication, channel, it));
        removed.ifPresent(it -> {
            disappearance.record(publication, it);
            publications.save(publication);
        });
    }

    private void asked(PublicationId id) {
        jdbc.sql("update publication set compared_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
    }

    private record Piece(
            PublicationId id, String postId, @Nullable String handle, Instant publishedAt) {}
}
