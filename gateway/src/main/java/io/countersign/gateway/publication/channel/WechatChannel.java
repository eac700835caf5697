package io.countersign.gateway.publication.channel;

import io.countersign.connectors.LiveCheck;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.SeenArticle;
import io.countersign.connectors.SeenPost;
import io.countersign.connectors.StagedDraft;
import io.countersign.connectors.wechat.WechatConnector;
import io.countersign.rules.content.Difference;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.ReadBack;
import io.countersign.rules.content.ShownArticle;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An official account: staged in the draft box, read back, submitted, asked for until it is public. */
final class WechatChannel implements Channel {

    /** The platform's clock and ours differ. */
    private static final Duration CLOCKS = Duration.ofMinutes(2);

    private static final Set<Difference.Part> IDENTITY = EnumSet.of(Difference.Part.TITLE, Difference.Part.TEXT);

    /** The largest page of the list. */
    private static final int SHOWN = 20;

    private final WechatConnector connector;
    private final @Nullable Duration absentAfter;

    WechatChannel(WechatConnector connector, @Nullable Duration absentAfter) {
        this.connector = connector;
        this.absentAfter = absentAfter;
    }

    @Override
    public boolean stages() {
        return true;
    }

    @Override
    public StagedDraft stage(SignedPiece piece) {
        return WechatPieces.isPicturePost(piece)
                ? connector.stage(WechatPieces.series(piece))
                : connector.stage(WechatPieces.article(piece));
    }

    @Override
    public Optional<List<Difference>> stagedDifferences(StagedDraft staged, SignedPiece piece) {
        return connector.staged(staged.stagedId()).map(seen -> differences(seen, staged, piece));
    }

    private static List<Difference> differences(SeenArticle seen, StagedDraft staged, SignedPiece piece) {
        ReadBack readBack = new ReadBack(piece.sha256ByMedia(), staged.hashByUrl());
        List<Difference> all = new ArrayList<>(readBack.article(piece.content(), shown(seen)));
        all.addAll(WechatPieces.settings(piece).differences(seen.settings()));
        return List.copyOf(all);
    }

    @Override
    public PublishingCall ready(SignedPiece piece, @Nullable StagedDraft staged) {
        Objects.requireNonNull(staged, "an article is staged before it is published");
        return () -> connector.publish(staged);
    }

    @Override
    public PublishOutcome massSend(StagedDraft staged, String key) {
        return connector.massSend(staged, key);
    }

    @Override
    public PublishOutcome outcome(String handle) {
        return connector.outcome(handle);
    }

    @Override
    public List<SeenPost> latest() {
        return connector.latest();
    }

    @Override
    public Map<String, Long> postCounts(Collection<String> platformAccountIds) {
        throw new IllegalStateException("WeChat counts no posts");
    }

    /** A draft leaves the box when it is published, which may take as long as the platform's review (WeChat guide 14.5). */
    @Override
    public boolean provesAbsence(@Nullable StagedDraft staged, List<SeenPost> seen, Instant sentAt, Instant now) {
        return absentAfter != null
                && !now.isBefore(sentAt.plus(absentAfter))
                && staged != null
                && seen.stream().filter(it -> it.postedAt().isAfter(sentAt)).count() < SHOWN
                && connector.staged(staged.stagedId()).isPresent();
    }

    @Override
    public int shownAtOnce() {
        return SHOWN;
    }

    @Override
    public Optional<PublishOutcome.Removed> removed(String postId, @Nullable String handle) {
        if (handle != null)
            return connector.outcome(handle) instanceof PublishOutcome.Removed removed
                    ? Optional.of(removed)
                    : Optional.empty();
        return connector.shown(postId).isPresent()
                ? Optional.empty()
                : Optional.of(new PublishOutcome.Removed("53600", "the article is no longer shown"));
    }

    @Override
    public boolean showsById(String postId) {
        return connector.showsById(postId);
    }

    @Override
    public Optional<SeenPost> shown(String postId, Instant postedAt) {
        return connector
                .shown(postId)
                .map(it -> new SeenPost(postId, null, it.title(), it.html(), it.sourceUrl(), postedAt, null));
    }

    /** The page keeps its link to the source in a script; what it does not show is no difference. */
    @Override
    public Optional<SeenPost> at(URI address, SignedPiece piece) {
        return connector
                .at(address)
                .map(it -> new SeenPost(
                        it.postId(),
                        it.url(),
                        it.title(),
                        it.body(),
                        piece.content().sourceUrl(),
                        it.postedAt(),
                        it.source()));
    }

    @Override
    public boolean isOf(SeenPost post, SignedPiece piece) {
        return resembles(post, piece)
                && comparison(post, piece, Map.of()).stream()
                        .map(Difference::part)
                        .noneMatch(IDENTITY::contains);
    }

    @Override
    public boolean resembles(SeenPost post, SignedPiece piece) {
        return !post.postedAt().isBefore(piece.releasedAt().minus(CLOCKS))
                && piece.content()
                        .title()
                        .strip()
                        .equals(Objects.requireNonNullElse(post.title(), "").strip());
    }

    @Override
    public List<Difference> differences(SeenPost post, SignedPiece piece, Map<String, String> sha256ByAddress) {
        return comparison(post, piece, sha256ByAddress);
    }

    @Override
    public void delete(String postId) {
        connector.delete(postId);
    }

    @Override
    public void readQuotas() {
        connector.readQuotas(CallLimits.wechat().paths());
    }

    @Override
    public LiveCheck.Connection check() {
        return connector.check();
    }

    /** The list shows neither author nor summary nor cover; what it does not show is no difference. */
    private static List<Difference> comparison(SeenPost post, SignedPiece piece, Map<String, String> sha256ByAddress) {
        DraftContent signed = piece.content();
        ShownArticle shown = new ShownArticle(
                Objects.requireNonNullElse(post.title(), ""),
                signed.author(),
                signed.digest(),
                post.body(),
                null,
                post.link());
        ReadBack readBack = new ReadBack(piece.sha256ByMedia(), sha256ByAddress);
        return WechatPieces.isPicturePost(piece)
                ? readBack.publicPictures(signed, shown)
                : readBack.article(signed, shown);
    }

    private static ShownArticle shown(SeenArticle seen) {
        return new ShownArticle(
                seen.title(), seen.author(), seen.digest(), seen.html(), seen.coverRef(), seen.sourceUrl());
    }
}
