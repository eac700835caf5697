package io.countersign.gateway.publication.channel;

import io.countersign.connectors.LiveCheck;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.SeenPost;
import io.countersign.connectors.StagedDraft;
import io.countersign.connectors.weibo.WeiboConnector;
import io.countersign.rules.content.Difference;
import io.countersign.rules.content.ReadBack;
import io.countersign.rules.content.WeiboForm;
import io.countersign.rules.content.WeiboPart;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A Weibo account: one call publishes, the timeline tells whether it did. */
final class WeiboChannel implements Channel {

    /** The platform's clock and ours differ (Weibo guide 8.5). */
    private static final Duration CLOCKS = Duration.ofMinutes(2);

    /** After so long a post that is missing may have been there, and been deleted by hand. */
    private static final Duration PROVING = Duration.ofDays(1);

    /** What the platform shows of an account (Weibo guide 5.3). */
    private static final int SHOWN = 5;

    private static final Pattern ARTICLE = Pattern.compile("https?://(www\\.)?weibo\\.com/ttarticle/.+");

    private final WeiboConnector connector;
    private final WeiboLink link;
    private final WeiboSending sending;

    WeiboChannel(WeiboConnector connector, WeiboLink link) {
        this.connector = connector;
        this.link = link;
        this.sending = new WeiboSending(connector, link);
    }

    @Override
    public boolean stages() {
        return false;
    }

    @Override
    public StagedDraft stage(SignedPiece piece) {
        throw new IllegalStateException("Weibo has no draft box");
    }

    @Override
    public Optional<List<Difference>> stagedDifferences(StagedDraft staged, SignedPiece piece) {
        return Optional.empty();
    }

    @Override
    public PublishingCall ready(SignedPiece piece, @Nullable StagedDraft staged) {
        return sending.ready(piece, part(piece));
    }

    @Override
    public PublishOutcome massSend(StagedDraft staged, String key) {
        throw new IllegalStateException("Weibo pushes nothing to followers");
    }

    @Override
    public PublishOutcome outcome(String handle) {
        return new PublishOutcome.Unknown("Weibo answers at once or not at all");
    }

    @Override
    public List<SeenPost> latest() {
        return connector.latest();
    }

    @Override
    public Map<String, Long> postCounts(Collection<String> platformAccountIds) {
        return connector.postCounts(platformAccountIds);
    }

    /** As long as five newer posts do not hide it, a post is on the timeline within minutes (Weibo guide 8.5 and 8.6). */
    @Override
    public boolean provesAbsence(@Nullable StagedDraft staged, List<SeenPost> seen, Instant sentAt, Instant now) {
        Instant since = sentAt.minus(CLOCKS);
        return now.isBefore(sentAt.plus(PROVING))
                && seen.stream().filter(it -> !it.postedAt().isBefore(since)).count() < SHOWN;
    }

    @Override
    public int shownAtOnce() {
        return SHOWN;
    }

    @Override
    public Optional<PublishOutcome.Removed> removed(String postId, @Nullable String handle) {
        return connector.shows(postId)
                ? Optional.empty()
                : Optional.of(new PublishOutcome.Removed("20101", "the post is no longer shown"));
    }

    /** The calls of a day are too few to ask for each of them. */
    @Override
    public boolean showsById(String postId) {
        return false;
    }

    @Override
    public Optional<SeenPost> shown(String postId, Instant postedAt) {
        throw new IllegalStateException("Weibo posts are read from the timeline");
    }

    /** Pages need a sign-in; the timeline tells. */
    @Override
    public Optional<SeenPost> at(URI address, SignedPiece piece) {
        return Optional.empty();
    }

    @Override
    public boolean isOf(SeenPost post, SignedPiece piece) {
        // A mark is proof, whatever the platform made of the text.
        return resembles(post, piece) && (post.mark() != null || sameText(post, piece));
    }

    @Override
    public boolean resembles(SeenPost post, SignedPiece piece) {
        if (post.postedAt().isBefore(piece.releasedAt().minus(CLOCKS))) return false;
        if (post.mark() != null) return post.mark().equals(piece.marker());
        if (post.link() != null && post.link().equals(link(piece))) return true;
        // Without a mark or a link of our own only the text can tell.
        return sameText(post, piece) && mayCarryItsLink(post, piece);
    }

    @Override
    public List<Difference> differences(SeenPost post, SignedPiece piece, Map<String, String> sha256ByAddress) {
        List<Difference> found = new ArrayList<>(ReadBack.post(part(piece).text(), post.body()));
        if (found.isEmpty() && !mayCarryItsLink(post, piece))
            found.add(new Difference(Difference.Part.LINKS, link(piece), String.valueOf(post.link())));
        int signed = part(piece).mediaIds().size();
        // The card of an article may count as a picture.
        if (!isArticle(piece) && post.pictures() != null && post.pictures() != signed)
            found.add(new Difference(
                    Difference.Part.PICTURE_COUNT, String.valueOf(signed), String.valueOf(post.pictures())));
        return found;
    }

    private boolean mayCarryItsLink(SeenPost post, SignedPiece piece) {
        String shown = post.link();
        return shown == null
                || link.mayBe(shown, part(piece), piece.marker())
                || (isArticle(piece) && ARTICLE.matcher(shown).matches());
    }

    private static boolean isArticle(SignedPiece piece) {
        return part(piece).form() == WeiboForm.ARTICLE;
    }

    private static boolean sameText(SeenPost post, SignedPiece piece) {
        return ReadBack.post(part(piece).text(), post.body()).isEmpty();
    }

    @Override
    public void delete(String postId) {
        connector.delete(postId);
    }

    @Override
    public void readQuotas() {
        connector.readQuota();
    }

    @Override
    public LiveCheck.Connection check() {
        return connector.check();
    }

    private String link(SignedPiece piece) {
        return link.of(part(piece), piece.marker());
    }

    private static WeiboPart part(SignedPiece piece) {
        return Objects.requireNonNull(piece.content().weibo(), "a piece signed for Weibo has a Weibo text");
    }
}
