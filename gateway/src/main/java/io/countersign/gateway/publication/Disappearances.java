package io.countersign.gateway.publication;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.SeenPost;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.channel.Channel;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices that a post of ours is missing from a timeline that should show it, and asks the platform what became of it. */
@Component
class Disappearances {

    private static final Logger log = LoggerFactory.getLogger(Disappearances.class);

    /** What is public by all we know, made by our call or by a person's hand; of the others a difference is told already. */
    private static final Set<PublicationState> TOLD_PUBLIC =
            EnumSet.of(PublicationState.PUBLISHED, PublicationState.VERIFIED, PublicationState.MATCHED);

    /** Each question costs a call of the account's quota. */
    private static final int QUESTIONS = 3;

    private final Publications publications;
    private final Progress progress;
    private final Disappearance disappearance;
    private final ActivityProperties properties;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Disappearances(
            Publications publications,
            Progress progress,
            Disappearance disappearance,
            ActivityProperties properties,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock) {
        this.publications = publications;
        this.progress = progress;
        this.disappearance = disappearance;
        this.properties = properties;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Goes through what the account should show; a question that gets no answer is asked again at the next poll. */
    void check(AccountId account, Channel channel, List<SeenPost> timeline) {
        missing(account, channel, timeline).stream().limit(QUESTIONS).forEach(it -> ask(it, channel));
    }

    private List<Missing> missing(AccountId account, Channel channel, List<SeenPost> timeline) {
        List<String> shown = timeline.stream().map(SeenPost::postId).toList();
        return published(account).stream()
                .filter(it -> !shown.contains(it.postId()))
                // What is older than a full list shows is not missing.
                .filter(it -> !channel.isPushedOut(it.publishedAt(), timeline))
                .toList();
    }

    private List<Missing> published(AccountId account) {
        return jdbc.sql("""
                        select id, platform_post_id, handle, published_at from publication
                        where account_id = :account and state in (:states)
                          and platform_post_id is not null and published_at > :since
                        order by published_at desc
                        """)
                .param("account", account.value())
                .param("states", TOLD_PUBLIC.stream().map(Enum::name).toList())
                .param("since", Timestamp.from(clock.instant().minus(properties.comparedFor())))
                .query((row, i) -> new Missing(
                        new PublicationId(row.getObject("id", UUID.class)),
                        row.getString("platform_post_id"),
                        row.getString("handle"),
                        row.getTimestamp("published_at").toInstant()))
                .list();
    }

    private void ask(Missing missing, Channel channel) {
        Optional<PublishOutcome.Removed> removed;
        try {
            removed = channel.removed(missing.postId(), missing.handle());
        } catch (ConnectorException unanswered) {
            log.info("what became of {} is not known yet: {}", missing.id(), unanswered.getMessage());
            return;
        }
        removed.ifPresent(it -> transactions.executeWithoutResult(status -> record(missing.id(), it)));
    }

    private void record(PublicationId id, PublishOutcome.Removed removed) {
        Publication publication = progress.locked(id);
        if (!TOLD_PUBLIC.contains(publication.state())) return;
        disappearance.record(publication, removed);
        publications.save(publication);
    }

    private record Missing(
            PublicationId id, String postId, @Nullable String handle, Instant publishedAt) {}
}
