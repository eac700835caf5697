package io.countersign.connectors.weibo;

import static io.countersign.connectors.PublishOutcome.Effect.STOP_ACCOUNT;

import io.countersign.connectors.CallBudget;
import io.countersign.connectors.CarriedArticle;
import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.Deleter;
import io.countersign.connectors.LiveCheck;
import io.countersign.connectors.MicroPost;
import io.countersign.connectors.PicturePublisher;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.Publisher;
import io.countersign.connectors.Quota;
import io.countersign.connectors.SeenPost;
import io.countersign.connectors.Timeline;
import io.countersign.connectors.picture.FittedPicture;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One account on Weibo. Keep one object per account and token, because circuit breaker and rate limiter live in it; it
 * may be used by several threads.
 */
public final class WeiboConnector implements Publisher<MicroPost>, Timeline, Deleter, LiveCheck {
    private static final String SHARE = "/2/statuses/share.json";
    private static final String TIMELINE = "/2/statuses/user_timeline.json";
    private static final String SHOW = "/2/statuses/show.json";
    private static final String DESTROY = "/2/statuses/destroy.json";
    private static final String COUNTS = "/2/users/counts.json";
    private static final String TOKEN_INFO = "/oauth2/get_token_info";
    private static final String LIMITS = "/2/account/rate_limit_status.json";
    private static final String GET_UID = "/2/account/get_uid.json";

    private final WeiboSettings settings;
    private final SafeDomain safeDomain;
    private final WeiboCalls calls;

    /** A connector that counts its calls, under the account's uid, in the given budget. */
    public WeiboConnector(WeiboSettings settings, CallBudget budget, Clock clock) {
        this.settings = settings;
        this.safeDomain = new SafeDomain(settings.safeDomain());
        this.calls = new WeiboCalls(settings, budget, clock);
    }

    /** What a code of the platform means and what to do about it, in Chinese. */
    public static String explain(String code) {
        return WeiboCodes.meaning(code).sentence();
    }

    /** The same account's posts with up to nine pictures, which the platform has to have granted it. */
    public PicturePublisher pictures() {
        return new WeiboPictures(settings, calls);
    }

    /** The same account's articles, which the platform has to have granted it. */
    public Publisher<CarriedArticle> articles() {
        return new WeiboArticles(settings, calls);
    }

    @Override
    public PublishOutcome publish(MicroPost post) {
        try {
            WeiboPost prepared = WeiboPost.of(post, safeDomain);
            Map<String, String> fields = prepared.fields(settings.realIp());
            FittedPicture picture = prepared.picture();
            return calls.publish(
                    SHARE, api -> picture == null ? api.post(SHARE, fields) : api.post(SHARE, fields, picture));
        } catch (WeiboPost.Unfit unfit) {
            return unfit.refusal(calls.now());
        }
    }

    /** The newest posts, of which the platform shows five. */
    @Override
    public List<SeenPost> latest() {
        JsonNode statuses = read(TIMELINE, api -> api.get(TIMELINE, Map.of("count", "20", "trim_user", "1")))
                .path("statuses");
        if (!statuses.isArray()) throw new ConnectorException.Unavailable("a timeline without statuses", null);
        List<SeenPost> posts = new ArrayList<>();
        for (JsonNode status : statuses) {
            if (!WeiboStatus.deleted(status)) posts.add(seen(status));
        }
        posts.sort(Comparator.comparing(SeenPost::postedAt).reversed());
        return posts;
    }

    /** Whether the platform still has the post. */
    public boolean shows(String postId) {
        return calls.read(
                SHOW,
                api -> api.get(SHOW, Map.of("id", postId)),
                answer -> !isGone(answer) && !WeiboStatus.deleted(calls.content(answer)));
    }

    @Override
    public void delete(String postId) {
        calls.write(
                DESTROY,
                api -> api.post(DESTROY, Map.of("id", postId)),
                answer -> isGone(answer) || calls.content(answer).isContainer());
    }

    @Override
    public Connection check() {
        JsonNode owner;
        try {
            owner = read(TOKEN_INFO, api -> api.post(TOKEN_INFO, Map.of()));
        } catch (ConnectorException.Refused notServed) {
            // Where the token's data are not served, its owner is: a smaller answer that proves the token all the same.
            owner = read(GET_UID, api -> api.get(GET_UID, Map.of()));
        }
        return connection(owner);
    }

    /** How many accounts {@link #postCounts} takes at once. */
    public static int countedAtOnce() {
        return WeiboCounts.MOST;
    }

    /** How many posts each of the accounts has, for one call of this one; who is not served is missing. */
    public Map<String, Long> postCounts(Collection<String> uids) {
        return WeiboCounts.of(read(COUNTS, api -> api.get(COUNTS, Map.of("uids", String.join(",", uids)))));
    }

    /** Asks how many calls are left, which is free of charge, and corrects the budget by the answer. */
    public void readQuota() {
        JsonNode answer = calls.free(api -> api.get(LIMITS, Map.of()), calls::content);
        Quota quota = WeiboLimits.quota(answer, calls.now());
        if (quota != null) calls.told(LIMITS, quota);
    }

    private JsonNode read(String path, WeiboCalls.Call call) {
        return calls.read(path, call, calls::content);
    }

    private static boolean isGone(WeiboAnswer answer) {
        WeiboError error = answer.error();
        return error != null && WeiboCodes.saysGone(error);
    }

    private SeenPost seen(JsonNode status) {
        WeiboId id = WeiboStatus.id(status);
        if (id == null) throw new ConnectorException.Unavailable("a post without an id in the timeline", null);
        return WeiboStatus.seen(status, id, settings.uid(), safeDomain);
    }

    private Connection connection(JsonNode owner) {
        String uid = Json.text(owner, "uid");
        if (uid == null) throw new ConnectorException.Unavailable("an answer without the token's owner", null);
        if (!uid.equals(settings.uid())) {
            String words = "the token was given for account " + uid + ", not for " + settings.uid();
            throw new ConnectorException.Refused("21335", words, STOP_ACCOUNT);
        }
        Long seconds = Json.number(owner, "expire_in");
        if (seconds == null) return new Connection(uid, true, null);
        if (seconds <= 0) throw new ConnectorException.Unauthorized("21327", "the token has expired");
        return new Connection(uid, true, calls.now().plusSeconds(seconds));
    }
}
