package io.countersign.connectors.weibo;

import static io.countersign.connectors.PublishOutcome.Effect.FAULT;
import static io.countersign.connectors.PublishOutcome.Effect.STOP_ACCOUNT;

import io.countersign.connectors.CallBudget;
import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.Deleter;
import io.countersign.connectors.LiveCheck;
import io.countersign.connectors.MicroPost;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.Publisher;
import io.countersign.connectors.Quota;
import io.countersign.connectors.SeenPost;
import io.countersign.connectors.Timeline;
import io.countersign.connectors.http.Guard;
import io.countersign.connectors.http.Masking;
import io.countersign.connectors.http.NeverSent;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * One account on Weibo. Keep one object per account and token, because circuit breaker and rate limiter live in it; it
 * may be used by several threads.
 */
public final class WeiboConnector implements Publisher<MicroPost>, Timeline, Deleter, LiveCheck {
    private static final Logger log = LoggerFactory.getLogger(WeiboConnector.class);
    private static final String SHARE = "/2/statuses/share.json";
    private static final String TIMELINE = "/2/statuses/user_timeline.json";
    private static final String SHOW = "/2/statuses/show.json";
    private static final String DESTROY = "/2/statuses/destroy.json";
    private static final String COUNTS = "/2/users/counts.json";
    private static final String TOKEN_INFO = "/oauth2/get_token_info";
    private static final String LIMITS = "/2/account/rate_limit_status.json";
    private static final String GET_UID = "/2/account/get_uid.json";
    private static final int NOT_FOUND = 404;

    private final WeiboSettings settings;
    private final SafeDomain safeDomain;
    private final WeiboApi api;
    private final Guard guard;
    private final CallBudget budget;
    private final Clock clock;

    /** A connector that counts its calls, under the account's uid, in the given budget. */
    public WeiboConnector(WeiboSettings settings, CallBudget budget, Clock clock) {
        this.settings = settings;
        this.safeDomain = new SafeDomain(settings.safeDomain());
        this.api = new WeiboApi(settings);
        this.guard = new Guard("weibo:" + settings.uid(), settings.guard(), clock);
        this.budget = budget;
        this.clock = clock;
    }

    /** What a code of the platform means and what to do about it, in Chinese. */
    public static String explain(String code) {
        return WeiboCodes.meaning(code).sentence();
    }

    @Override
    public PublishOutcome publish(MicroPost post) {
        try {
            WeiboPost prepared = WeiboPost.of(post, safeDomain);
            return guard.publish(() -> share(prepared));
        } catch (WeiboPost.Unfit unfit) {
            return unfit.refusal(clock.instant());
        }
    }

    /** The newest posts, of which the platform shows five. */
    @Override
    public List<SeenPost> latest() {
        JsonNode statuses = read(TIMELINE, () -> api.get(TIMELINE, Map.of("count", "20", "trim_user", "1")))
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
        return guard.read(() -> {
            if (!budget.tryRead(settings.uid(), SHOW)) throw outOfBudget();
            WeiboAnswer answer = sent(() -> api.get(SHOW, Map.of("id", postId)));
            WeiboError error = answer.error();
            if (error != null && WeiboCodes.saysGone(error)) return false;
            return !WeiboStatus.deleted(content(answer));
        });
    }

    @Override
    public void delete(String postId) {
        guard.write(() -> destroyed(postId));
    }

    @Override
    public Connection check() {
        JsonNode owner;
        try {
            owner = read(TOKEN_INFO, () -> api.post(TOKEN_INFO, Map.of()));
        } catch (ConnectorException.Refused notServed) {
            // Where the token's data are not served, its owner is: a smaller answer that proves the token all the same.
            owner = read(GET_UID, () -> api.get(GET_UID, Map.of()));
        }
        return connection(owner);
    }

    /** How many accounts {@link #postCounts} takes at once. */
    public static int countedAtOnce() {
        return WeiboCounts.MOST;
    }

    /** How many posts each of the accounts has, for one call of this one; who is not served is missing. */
    public Map<String, Long> postCounts(Collection<String> uids) {
        return WeiboCounts.of(read(COUNTS, () -> api.get(COUNTS, Map.of("uids", String.join(",", uids)))));
    }

    /** Asks how many calls are left, which is free of charge, and corrects the budget by the answer. */
    public void readQuota() {
        JsonNode answer = guard.write(() -> content(sent(() -> api.get(LIMITS, Map.of()))));
        Quota quota = WeiboLimits.quota(answer, clock.instant());
        if (quota != null) budget.told(settings.uid(), LIMITS, quota);
    }

    private PublishOutcome share(WeiboPost post) {
        if (!budget.tryPublish(settings.uid(), SHARE))
            return WeiboOutcome.of(
                    new WeiboError("10023", "not sent: our own call budget of this account is used up"),
                    clock.instant());
        Map<String, String> fields = post.fields(settings.realIp());
        try {
            return outcome(post.picture() == null ? api.post(SHARE, fields) : api.post(SHARE, fields, post.picture()));
        } catch (IOException failure) {
            String cause = masked(failure.toString());
            return NeverSent.in(failure) ? new PublishOutcome.NotSent(cause) : new PublishOutcome.Unknown(cause);
        }
    }

    private PublishOutcome outcome(WeiboAnswer answer) {
        WeiboError error = error(answer);
        if (error != null) return WeiboOutcome.of(error, clock.instant());
        JsonNode status = answer.content();
        WeiboId id = status == null ? null : WeiboStatus.id(status);
        if (status == null || id == null) return new PublishOutcome.Unknown("no post in " + masked(answer.excerpt()));
        return new PublishOutcome.Published(
                String.valueOf(id.value()), id.url(settings.uid()), WeiboStatus.postedAt(status, id));
    }

    private SeenPost seen(JsonNode status) {
        WeiboId id = WeiboStatus.id(status);
        if (id == null) throw new ConnectorException.Unavailable("a post without an id in the timeline", null);
        return WeiboStatus.seen(status, id, settings.uid(), safeDomain);
    }

    private boolean destroyed(String postId) {
        if (!budget.tryPublish(settings.uid(), DESTROY)) throw outOfBudget();
        WeiboAnswer answer = sent(() -> api.post(DESTROY, Map.of("id", postId)));
        WeiboError error = answer.error();
        if (error == null || !WeiboCodes.saysGone(error)) content(answer);
        return true;
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
        return new Connection(uid, true, clock.instant().plusSeconds(seconds));
    }

    private JsonNode read(String path, Call call) {
        return guard.read(() -> {
            if (!budget.tryRead(settings.uid(), path)) throw outOfBudget();
            return content(sent(call));
        });
    }

    private WeiboAnswer sent(Call call) {
        try {
            return call.send();
        } catch (IOException failure) {
            throw new ConnectorException.Unavailable(masked(failure.toString()), failure);
        }
    }

    private JsonNode content(WeiboAnswer answer) {
        WeiboError error = error(answer);
        if (error != null) throw WeiboOutcome.failure(error, clock.instant());
        JsonNode content = answer.content();
        if (content != null) return content;
        String excerpt = masked(answer.excerpt());
        if (answer.status() == NOT_FOUND) throw new ConnectorException.Refused("10020", excerpt, FAULT);
        throw new ConnectorException.Unavailable(excerpt, null);
    }

    private ConnectorException outOfBudget() {
        return new ConnectorException.Throttled(
                WeiboOutcome.nextWindow(clock.instant()), "our own call budget of account " + settings.uid());
    }

    private @Nullable WeiboError error(WeiboAnswer answer) {
        WeiboError error = answer.error();
        if (error == null) return null;
        if (!WeiboCodes.lists(error.code())) log.warn("unlisted code of Weibo in {}", masked(answer.excerpt()));
        return new WeiboError(error.code(), masked(error.text()));
    }

    /** The platform repeats a bad token in its own words, which no pattern knows. */
    private String masked(String text) {
        return Masking.mask(
                text.replace(settings.token().reveal(), settings.token().toString()));
    }

    private interface Call {
        WeiboAnswer send() throws IOException;
    }
}
