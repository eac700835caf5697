package io.countersign.gateway.publication;

import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.SeenPost;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.channel.Channel;
import io.countersign.rules.content.Difference;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds posts of ours that readers no longer see: deleted by a person or banned by the platform (WeChat guide 5.2). A
 * timeline without them is only a reason to ask.
 */
@Component
class MissingPosts {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** As many as a page of the list holds; what is older than a full page is not missing from it. */
    private static final int PAGE = 20;

    private static final int MOST_QUESTIONS = 5;
    private static final Pattern GONE = Pattern.compile("publish_status:[56]");

    private final Progress progress;
    private final Publications publications;
    private final Evidence evidence;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MissingPosts(
            Progress progress,
            Publications publications,
            Evidence evidence,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock) {
        this.progress = progress;
        this.publications = publications;
        this.evidence = evidence;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Missing(PublicationId id, String handle, String postId) {}

    void askFor(AccountId account, Channel channel, List<SeenPost> timeline) {
        Set<String> shown = timeline.stream().map(SeenPost::postId).collect(Collectors.toSet());
        seenBefore(account, since(timeline)).stream()
                .filter(it -> !shown.contains(it.postId()))
                .limit(MOST_QUESTIONS)
                .forEach(it -> ask(it, channel));
    }

    private Instant since(List<SeenPost> timeline) {
        Instant remembered = clock.instant().minus(REMEMBERED);
        if (timeline.size() < PAGE) return remembered;
        return timeline.stream()
                .map(SeenPost::postedAt)
                .min(Comparator.naturalOrder())
                .filter(remembered::isBefore)
                .orElse(remembered);
    }

    private List<Missing> seenBefore(AccountId account, Instant since) {
        return jdbc.sql("""
                        select p.id, p.handle, p.platform_post_id
                        from publication p
                        join observed_post o on o.account_id = p.account_id and o.platform_post_id = p.platform_post_id
                        where p.account_id = :account and p.mode = 'API' and p.handle is not null
                          and p.state in ('PUBLISHED', 'VERIFIED', 'DRIFTED') and o.posted_at > :since
                          and (p.error_code is null or p.error_code not like 'publish_status:%')
                        order by o.posted_at desc
                        """)
                .param("account", account.value())
                .param("since", Timestamp.from(since))
                .query((row, i) -> new Missing(
                        new PublicationId(row.getObject("id", UUID.class)),
                        row.getString("handle"),
                        row.getString("platform_post_id")))
                .list();
    }

    private void ask(Missing missing, Channel channel) {
        Optional<PublishOutcome.Refused> gone = Optional.of(channel.outcome(missing.handle()))
                .filter(PublishOutcome.Refused.class::isInstance)
                .map(PublishOutcome.Refused.class::cast)
                .filter(it -> GONE.matcher(it.code()).matches());
        gone.ifPresent(it -> transactions.executeWithoutResult(status -> gone(missing.id(), it)));
    }

    private void gone(PublicationId id, PublishOutcome.Refused answer) {
        Publication publication = progress.locked(id);
        if (!publication.state().isPublic()) return;
        Instant now = clock.instant();
        evidence.differs(id, List.of(new Difference(Difference.Part.GONE, "", answer.text())));
        publication.drifted(answer.text(), now);
        publication.note(answer.code(), answer.text(), now);
        publications.save(publication);
    }
}
