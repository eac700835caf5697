package io.countersign.gateway.publication.channel;

import io.countersign.connectors.LiveCheck;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.SeenPost;
import io.countersign.connectors.StagedDraft;
import io.countersign.rules.content.Difference;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One account's way onto its platform. Everything but the publishing calls may be repeated and throws a
 * {@link io.countersign.connectors.ConnectorException} where it does not work.
 */
public interface Channel {

    /** Whether the platform holds a draft that can be read back before anybody else sees it. */
    boolean stages();

    /** Uploads the piece as a draft. */
    StagedDraft stage(SignedPiece piece);

    /** Where the platform's draft differs from what was signed; empty when the draft is no longer there. */
    Optional<List<Difference>> stagedDifferences(StagedDraft staged, SignedPiece piece);

    /** Uploads what the publishing call names and nobody sees before it; the call itself is left to the caller. */
    PublishingCall ready(SignedPiece piece, @Nullable StagedDraft staged);

    /** Pushes a staged draft to all followers, at most once per key; every fault is part of the outcome. */
    PublishOutcome massSend(StagedDraft staged, String key);

    /** What became of the task that the platform took. */
    PublishOutcome outcome(String handle);

    /**
     * Whether a post that no look has found was certainly not made, so that one more call is no repetition.
     *
     * @param seen the timeline as it was just read
     * @param sentAt when the call in question went out
     * @param now when the timeline was read
     */
    boolean provesAbsence(@Nullable StagedDraft staged, List<SeenPost> seen, Instant sentAt, Instant now);

    /** How many posts the platform shows at most. */
    int shownAtOnce();

    /** What readers see, newest first, as far as the platform shows it. */
    List<SeenPost> latest();

    /** Whether so many newer posts are shown that one of that time is shown no more. */
    default boolean isPushedOut(Instant postedAt, List<SeenPost> shown) {
        return shown.stream().filter(it -> it.postedAt().isAfter(postedAt)).count() >= shownAtOnce();
    }

    /** How many posts accounts of the platform have, by their ids there; who is not told of is missing. */
    Map<String, Long> postCounts(Collection<String> platformAccountIds);

    /** The piece as its public page shows it, empty where the page cannot be read. */
    Optional<SeenPost> at(URI address, SignedPiece piece);

    /** Whether the post is this piece, published as it was signed. */
    boolean isOf(SeenPost post, SignedPiece piece);

    /** Whether the post is meant to be this piece, changed or not. */
    boolean resembles(SeenPost post, SignedPiece piece);

    /** Where the live post differs from what was signed (R10). */
    List<Difference> differences(SeenPost post, SignedPiece piece, Map<String, String> sha256ByAddress);

    /** Who took the post away, empty while readers see it. */
    Optional<PublishOutcome.Removed> removed(String postId, @Nullable String handle);

    /** Whether the platform shows the post by its id, beside what it lists. */
    boolean showsById(String postId);

    /** The post by its id, empty where readers no longer see it. */
    Optional<SeenPost> shown(String postId, Instant postedAt);

    /** Takes the post back; one that is gone already counts as taken back. */
    void delete(String postId);

    /** Asks how many calls the account has left, and corrects its budget by the answer. */
    void readQuotas();

    /** Asks the platform whether the credentials work and what they allow. */
    LiveCheck.Connection check();
}
