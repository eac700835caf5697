package io.countersign.connectors.wechat;

import io.countersign.connectors.Article;
import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.Deleter;
import io.countersign.connectors.DraftStage;
import io.countersign.connectors.LiveCheck;
import io.countersign.connectors.LiveView;
import io.countersign.connectors.MassSender;
import io.countersign.connectors.Pending;
import io.countersign.connectors.PictureSeries;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.Publisher;
import io.countersign.connectors.SeenArticle;
import io.countersign.connectors.SeenPost;
import io.countersign.connectors.StagedDraft;
import io.countersign.connectors.Timeline;
import io.countersign.connectors.http.Guard;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One official account. Keep one object per account, because circuit breaker and rate limiter live in it; it may be used
 * by several threads.
 */
public final class WechatConnector
        implements DraftStage, Publisher<StagedDraft>, MassSender, Pending, Deleter, Timeline, LiveView, LiveCheck {
    private static final String DRAFT_GET = "/cgi-bin/draft/get";
    private static final String SUBMIT = "/cgi-bin/freepublish/submit";
    private static final String OUTCOME = "/cgi-bin/freepublish/get";
    private static final String DELETE = "/cgi-bin/freepublish/delete";
    private static final String ARTICLE = "/cgi-bin/freepublish/getarticle";
    private static final String LIST = "/cgi-bin/freepublish/batchget";
    private static final String NO_SUCH_MEDIA = "40007";
    private static final String NO_SUCH_ARTICLE = "53600";
    private static final String NO_PERMISSION = "48001";
    private static final int LARGEST_PAGE = 20;
    private static final Pattern QUOTES = Pattern.compile("^\"+|\"+$");

    private final WechatSettings settings;
    private final WechatCalls calls;
    private final Staging staging;
    private final MassSends massSends;
    private final ArticlePage pages;
    private final DayQuotas quotas;
    private final Guard guard;

    public WechatConnector(WechatSettings settings, WechatPorts ports) {
        this.settings = settings;
        this.guard = new Guard("wechat:" + settings.appId(), settings.guard(), ports.clock());
        this.calls = new WechatCalls(settings, ports, guard);
        this.staging = new Staging(settings, ports, calls);
        this.massSends = new MassSends(calls);
        this.pages = new ArticlePage(settings.api(), ports.clock());
        this.quotas = new DayQuotas(settings.appId(), calls, ports.budget());
    }

    /** What a code of the platform means and what to do about it, in Chinese. */
    public static String explain(String code) {
        return WechatCodes.sentence(code);
    }

    /** Uploads what is not there yet and adds a draft. A lost answer may leave a draft behind that nobody publishes. */
    @Override
    public StagedDraft stage(Article article) {
        return staging.stage(article);
    }

    @Override
    public StagedDraft stage(PictureSeries series) {
        return staging.stage(series);
    }

    @Override
    public Optional<SeenArticle> staged(String stagedId) {
        try {
            JsonNode draft = calls.read(DRAFT_GET, Json.object().put("media_id", stagedId));
            return Optional.of(Articles.seen(draft.path("news_item")));
        } catch (ConnectorException.Refused refused) {
            if (refused.code().equals(NO_SUCH_MEDIA)) return Optional.empty();
            throw refused;
        }
    }

    @Override
    public PublishOutcome publish(StagedDraft prepared) {
        ObjectNode body = Json.object().put("media_id", prepared.stagedId());
        return guard.publish(() -> calls.publish(SUBMIT, body, WechatConnector::accepted));
    }

    @Override
    public PublishOutcome massSend(StagedDraft prepared, String key) {
        return guard.publish(() -> massSends.send(prepared, key));
    }

    /** {@code publish_id} is a number in some answers and a string in others. */
    private static PublishOutcome accepted(JsonNode answer) {
        String handle = QUOTES.matcher(Json.text(answer, "publish_id")).replaceAll("");
        return handle.isEmpty()
                ? new PublishOutcome.Unknown("accepted without a publish_id")
                : new PublishOutcome.Pending(handle);
    }

    @Override
    public PublishOutcome outcome(String handle) {
        if (MassSends.isMassSend(handle)) return massSends.outcome(handle);
        return WechatOutcome.ofStatus(calls.read(OUTCOME, Json.object().put("publish_id", handle)), handle);
    }

    @Override
    public void delete(String postId) {
        if (MassSends.isMassSend(postId)) {
            massSends.delete(postId);
            return;
        }
        PostId post = PostId.of(postId);
        try {
            calls.write(
                    DELETE, Json.object().put("article_id", post.articleId()).put("index", post.index()));
        } catch (ConnectorException.Refused refused) {
            if (!refused.code().equals(NO_SUCH_ARTICLE)) throw refused;
        }
    }

    /** The newest publications; mass sends and posts of accounts without the permission are not among them. */
    @Override
    public List<SeenPost> latest() {
        return Articles.stream(list(LARGEST_PAGE, false).path("item"))
                .flatMap(item -> Articles.posts(item).stream())
                .sorted(Comparator.comparing(SeenPost::postedAt).reversed())
                .toList();
    }

    @Override
    public Optional<SeenArticle> shown(String postId) {
        // No call reads a mass send back.
        if (MassSends.isMassSend(postId)) return Optional.empty();
        PostId post = PostId.of(postId);
        try {
            JsonNode article = calls.read(ARTICLE, Json.object().put("article_id", post.articleId()))
                    .path("news_item")
                    .path(post.index() - 1);
            boolean gone = article.isMissingNode() || Articles.deleted(article);
            return gone ? Optional.empty() : Optional.of(Articles.seenAlone(article));
        } catch (ConnectorException.Refused refused) {
            if (refused.code().equals(NO_SUCH_ARTICLE)) return Optional.empty();
            throw refused;
        }
    }

    /** The article at its public address, empty where there is none of this platform or it cannot be read. */
    public Optional<SeenPost> at(URI address) {
        return pages.at(address);
    }

    /** Fetches a token anew and lists one publication, which needs the same permission as publishing. */
    @Override
    public Connection check() {
        calls.proveCredentials();
        try {
            list(1, true);
            return new Connection(settings.appId(), true, null);
        } catch (ConnectorException.Refused refused) {
            if (!refused.code().equals(NO_PERMISSION)) throw refused;
            return new Connection(settings.appId(), false, null);
        }
    }

    /** Whether {@link #shown} can tell of the post; no call reads a mass send back. */
    public boolean showsById(String postId) {
        return !MassSends.isMassSend(postId);
    }

    /** Asks how many calls of these paths are left today, and corrects the budget by the answers. */
    public void readQuotas(Collection<String> paths) {
        quotas.read(paths);
    }

    private JsonNode list(int count, boolean withoutContent) {
        return calls.read(
                LIST, Json.object().put("offset", 0).put("count", count).put("no_content", withoutContent ? 1 : 0));
    }
}
