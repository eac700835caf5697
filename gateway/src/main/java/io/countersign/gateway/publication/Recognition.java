package io.countersign.gateway.publication;

import io.countersign.connectors.SeenPost;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.channel.Channel;
import io.countersign.gateway.publication.channel.SignedPiece;
import io.countersign.rules.content.Difference;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the publication behind a post, settles it if its outcome was open, and compares it with what was signed. */
@Component
class Recognition {

    /** States in which a publication's post may still have to be found, made by our call or by somebody's hand. */
    private static final Set<PublicationState> NOT_FOUND_YET = EnumSet.of(
            PublicationState.STAGED,
            PublicationState.PUBLISHING,
            PublicationState.OUTCOME_UNKNOWN,
            PublicationState.HELD,
            PublicationState.FAILED,
            PublicationState.HANDED_OVER,
            // Public by a person's word, who did not know the platform's id.
            PublicationState.PUBLISHED,
            PublicationState.MATCHED);

    /** A picture that we did not upload ourselves can not be told by its address. */
    private static final Set<Difference.Part> PICTURES = EnumSet.of(Difference.Part.PICTURES, Difference.Part.COVER);

    static final Duration REMEMBERED = Duration.ofDays(30);

    private final Progress progress;
    private final Publications publications;
    private final Pieces pieces;
    private final Ledger ledger;
    private final Tasks tasks;
    private final Evidence evidence;
    private final JdbcClient jdbc;
    private final Clock clock;

    Recognition(
            Progress progress,
            Publications publications,
            Pieces pieces,
            Ledger ledger,
            Tasks tasks,
            Evidence evidence,
            JdbcClient jdbc,
            Clock clock) {
        this.progress = progress;
        this.publications = publications;
        this.pieces = pieces;
        this.ledger = ledger;
        this.tasks = tasks;
        this.evidence = evidence;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The publication that the post is, empty where none stands behind it. */
    Optional<Publication> publicationOf(AccountId account, Channel channel, SeenPost post) {
        Optional<Publication> known = known(account, post.postId());
        Optional<Publication> found = known.isPresent() ? known : open(account, channel, post);
        found.ifPresent(it -> compare(it, channel, post));
        return found;
    }

    /** Whether a publication of the account may have made a post that nobody has recognised yet. */
    boolean unsettled(AccountId account) {
        return jdbc.sql("""
                        select exists (select from publication
                                       where account_id = :account and state in ('PUBLISHING', 'OUTCOME_UNKNOWN'))
                        """)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    private Optional<Publication> known(AccountId account, String postId) {
        return jdbc.sql("""
                        select id from publication where account_id = :account and platform_post_id = :post
                        order by created_at limit 1
                        """)
                .param("account", account.value())
                .param("post", postId)
                .query(UUID.class)
                .optional()
                .map(id -> progress.locked(new PublicationId(id)));
    }

    private Optional<Publication> open(AccountId account, Channel channel, SeenPost post) {
        List<UUID> candidates = jdbc.sql("""
                        select id from publication
                        where account_id = :account and platform_post_id is null and created_at > :since
                          and state in (:states)
                        order by (state in ('PUBLISHING', 'OUTCOME_UNKNOWN')) desc, created_at desc
                        """)
                .param("account", account.value())
                .param("states", NOT_FOUND_YET.stream().map(Enum::name).toList())
                .param("since", Timestamp.from(clock.instant().minus(REMEMBERED)))
                .query(UUID.class)
                .list();
        for (UUID candidate : candidates) {
            Publication publication = progress.locked(new PublicationId(candidate));
            if (settled(publication, channel, post)) return Optional.of(publication);
        }
        return Optional.empty();
    }

    private boolean settled(Publication publication, Channel channel, SeenPost post) {
        SignedPiece piece = pieces.of(publication);
        boolean byHand = publication.state() == PublicationState.HANDED_OVER
                || publication.state().isPublic();
        if (!(byHand ? channel.resembles(post, piece) : channel.isOf(post, piece))) return false;
        Instant now = clock.instant();
        switch (publication.state()) {
            case HANDED_OVER -> publication.matched(post.postId(), post.url(), post.postedAt(), null, now);
            case PUBLISHED, MATCHED -> publication.identified(post.postId(), post.url(), post.postedAt());
            default -> published(publication, post, now);
        }
        publications.save(publication);
        return true;
    }

    private void published(Publication publication, SeenPost post, Instant now) {
        if (publication.state() == PublicationState.OUTCOME_UNKNOWN)
            evidence.looked(publication.id(), true, String.valueOf(post.url()));
        ledger.settlePublic(publication.id());
        publication.published(post.postId(), post.url(), post.postedAt(), null, now);
        tasks.plan(publication, Next.never());
    }

    /** Compares what readers see with what was signed, and records the difference. */
    void compare(Publication publication, Channel channel, SeenPost post) {
        if (!publication.state().isPublic()) return;
        PublicationState before = publication.state();
        Map<String, String> pictures = evidence.stagedPictures(publication.id());
        List<Difference> differences = channel.differences(post, pieces.of(publication), pictures).stream()
                .filter(it -> !pictures.isEmpty() || !PICTURES.contains(it.part()))
                .toList();
        if (differences.isEmpty()) publication.verified(clock.instant());
        else publication.drifted(Evidence.words(differences), clock.instant());
        if (publication.state() == before) return;
        if (!differences.isEmpty()) evidence.differs(publication.id(), differences);
        publications.save(publication);
    }
}
