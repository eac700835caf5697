package io.countersign.connectors.weibo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.countersign.connectors.weibo.WeiboState.Account;
import io.countersign.connectors.weibo.WeiboState.Post;
import io.countersign.connectors.weibo.WeiboState.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Answers the platform's interfaces. */
final class WeiboRoutes {
    private static final int SHOWN = 5;
    private static final int MOST_IDS = 100;

    private final WeiboWorld world;
    private final WeiboView view;
    private final WeiboPosting posting;
    private final WeiboOAuth oauth;

    WeiboRoutes(WeiboWorld world, WeiboView view) {
        this.world = world;
        this.view = view;
        this.posting = new WeiboPosting(world, view);
        this.oauth = new WeiboOAuth(world);
    }

    ResponseDefinitionBuilder answer(WeiboRequest request, WeiboApp app) {
        try {
            return routed(request, app);
        } catch (WeiboFault fault) {
            return WeiboReply.fault(fault, request.path());
        }
    }

    private ResponseDefinitionBuilder routed(WeiboRequest request, WeiboApp app) {
        String path = request.path();
        if (path.startsWith("/large/") || path.startsWith("/thumbnail/")) return picture(path);
        return switch (path) {
            case "/oauth2/authorize" -> oauth.authorize(request, app);
            case "/oauth2/access_token" -> oauth.accessToken(posted(request), app);
            case "/oauth2/get_token_info" ->
                oauth.tokenInfo(world.granted(posted(request).token()), app);
            case "/oauth2/revokeoauth2" -> oauth.revoke(world.granted(request.token()));
            case "/2/account/rate_limit_status.json" -> limits(world.granted(request.token()));
            default -> charged(request, app);
        };
    }

    private ResponseDefinitionBuilder charged(WeiboRequest request, WeiboApp app) {
        String uid = world.granted(request.token()).uid();
        world.charge(uid);
        return switch (request.path()) {
            case "/2/statuses/share.json" -> posting.share(uid, posted(request), app);
            case WeiboServer.UPLOAD -> posting.upload(granted(uid, request));
            case WeiboServer.POST_PICTURES -> posting.postPictures(uid, granted(uid, request), app);
            case WeiboServer.ARTICLE -> posting.article(uid, granted(uid, request), app);
            case "/2/statuses/destroy.json" -> posting.destroy(uid, posted(request));
            case "/2/statuses/user_timeline.json" -> timeline(uid, request);
            case "/2/statuses/show.json" -> WeiboReply.json(view.status(posting.post(request.need("id")), false));
            case "/2/statuses/count.json" -> counters(request);
            case "/2/users/show.json" -> user(request);
            case "/2/users/counts.json" -> counts(request);
            case "/2/account/get_uid.json" -> WeiboReply.json(Map.of("uid", Long.valueOf(uid)));
            default -> throw WeiboFault.badRequest(10020, "request api not found!");
        };
    }

    private WeiboRequest granted(String uid, WeiboRequest request) {
        world.requireInterface(uid, request.path());
        return posted(request);
    }

    private ResponseDefinitionBuilder timeline(String uid, WeiboRequest request) {
        if (!request.find("uid").orElse(uid).equals(uid))
            throw WeiboFault.badRequest(21335, "uid must be current user");
        long since = request.find("since_id").map(Long::parseLong).orElse(0L);
        long max = request.find("max_id").map(Long::parseLong).orElse(Long.MAX_VALUE);
        boolean ownApp = request.find("base_app").orElse("0").equals("1");
        boolean trim = request.find("trim_user").orElse("0").equals("1");
        List<Post> all = world.postsOf(uid);
        List<Map<String, Object>> shown = all.stream()
                .limit(SHOWN)
                .filter(post -> post.id() > since && post.id() <= max && (post.byApp() || !ownApp))
                .map(post -> view.status(post, trim))
                .toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("statuses", shown);
        answer.put("hasvisible", false);
        answer.put("previous_cursor", 0);
        answer.put("next_cursor", 0);
        answer.put("total_number", all.size());
        return WeiboReply.json(answer);
    }

    private ResponseDefinitionBuilder user(WeiboRequest request) {
        Account account = request.find("uid")
                .flatMap(world::account)
                .or(() -> byName(request.find("screen_name").orElse("")))
                .orElseThrow(() -> WeiboFault.badRequest(20003, "User does not exists!"));
        Map<String, Object> user = new LinkedHashMap<>(view.user(account));
        if (world.authorised(account.uid()))
            world.postsOf(account.uid()).stream()
                    .findFirst()
                    .ifPresent(last -> user.put("status", view.status(last, true)));
        return WeiboReply.json(user);
    }

    private Optional<Account> byName(String name) {
        return world.accounts().stream()
                .filter(account -> account.name().equals(name))
                .findFirst();
    }

    private ResponseDefinitionBuilder counts(WeiboRequest request) {
        return WeiboReply.json(ids(request, "uids").stream()
                .filter(world::authorised)
                .map(world::account)
                .flatMap(Optional::stream)
                .map(view::counts)
                .toList());
    }

    private ResponseDefinitionBuilder counters(WeiboRequest request) {
        List<Map<String, Object>> counters = new ArrayList<>();
        for (String id : ids(request, "ids")) {
            Map<String, Object> counter = new LinkedHashMap<>();
            counter.put("id", Long.valueOf(id));
            counter.put("idstr", id);
            counter.put("comments", "0");
            counter.put("reposts", 0);
            counter.put("attitudes", 0);
            if (world.post(Long.parseLong(id)).isPresent()) counters.add(counter);
        }
        return WeiboReply.json(counters);
    }

    private ResponseDefinitionBuilder limits(Token token) {
        Map<String, Object> share = new LinkedHashMap<>();
        share.put("api", "/statuses/share");
        share.put("limit", 30);
        share.put("limit_time_unit", "HOURS");
        share.put("remaining_hits", 30);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("api_rate_limits", List.of(share));
        answer.put("ip_limit", 15_000);
        answer.put("limit_time_unit", "HOURS");
        answer.put("remaining_ip_hits", 14_990);
        answer.put("remaining_user_hits", world.callsLeft(token.uid()));
        answer.put("reset_time_in_seconds", 1415);
        answer.put("user_limit", world.callsPerDay());
        return WeiboReply.json(answer);
    }

    private ResponseDefinitionBuilder picture(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1).replace(".jpg", "");
        return world.picture(id)
                .map(bytes ->
                        WeiboReply.of(200, Objects.requireNonNullElse(WeiboPictureType.of(bytes), "image/jpeg"), bytes))
                .orElseGet(() -> WeiboReply.of(404, "text/plain", new byte[0]));
    }

    private static WeiboRequest posted(WeiboRequest request) {
        if (!request.method().equals("POST"))
            throw WeiboFault.badRequest(10021, "HTTP METHOD is not suported for this request!");
        return request;
    }

    private static List<String> ids(WeiboRequest request, String field) {
        List<String> ids = Arrays.asList(request.need(field).split(",", -1));
        if (ids.size() > MOST_IDS) throw WeiboFault.badRequest(20009, "Too many ids!");
        return ids;
    }
}
