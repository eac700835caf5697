package io.countersign.connectors.weibo;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.countersign.connectors.Interference;
import io.countersign.connectors.Mishap;
import io.countersign.connectors.weibo.WeiboState.Account;
import io.countersign.connectors.weibo.WeiboState.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Weibo of our own on loopback, for tests and for the trial mode: what is published shows in its timelines, tokens
 * end, and every request can be made to go wrong.
 */
public final class WeiboServer implements AutoCloseable {
    /** Path of the publishing call. */
    public static final String SHARE = "/2/statuses/share.json";

    /** Path of the call that uploads one of many pictures. */
    public static final String UPLOAD = "/2/statuses/upload_pic.json";

    /** Path of the call that publishes a post with many pictures. */
    public static final String POST_PICTURES = "/2/statuses/upload_url_text.json";

    /** Path of the call that publishes an article. */
    public static final String ARTICLE = "/proxy/article/publish.json";

    private static final int REMEMBERED = 200;
    /** Enough to hold many requests at once. */
    private static final int THREADS = 400;

    private static final String BY_HAND = "微博网页版";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WeiboWorld world;
    private final WireMockServer http;
    private final WeiboView view;
    private final WeiboRoutes routes;
    private final Map<String, AtomicInteger> arrivals = new ConcurrentHashMap<>();
    private final Map<String, Deque<Mishap>> mishaps = new ConcurrentHashMap<>();
    private final Deque<WeiboRequest> requests = new ConcurrentLinkedDeque<>();
    private volatile Interference interference = Interference.none();
    private volatile WeiboApp app = new WeiboApp("1000000001", "sandbox-app-secret", "localhost", "会签");

    private WeiboServer(int port, Clock clock) {
        world = new WeiboWorld(clock);
        WireMockConfiguration configuration = WireMockConfiguration.wireMockConfig()
                .bindAddress("127.0.0.1")
                .disableRequestJournal()
                .containerThreads(THREADS)
                .extensions(new Answers());
        http = new WireMockServer(port == 0 ? configuration.dynamicPort() : configuration.port(port));
        http.start();
        view = new WeiboView(world, "http://127.0.0.1:" + http.port());
        routes = new WeiboRoutes(world, view);
        http.stubFor(any(anyUrl()).willReturn(new ResponseDefinitionBuilder().withTransformers(Answers.NAME)));
    }

    /** Starts on the port, or on any free one where it is 0, with the system's clock. */
    public static WeiboServer start(int port) {
        return start(port, Clock.systemUTC());
    }

    /** Starts with a clock that the caller may hold in hand. */
    public static WeiboServer start(int port, Clock clock) {
        return new WeiboServer(port, clock);
    }

    /** Where the platform answers, OAuth and {@code /2/} below it. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + http.port());
    }

    @Override
    public void close() {
        http.stop();
    }

    /** Registers the school's app; links have to lead to exactly this host. */
    public void app(String key, String secret, String safeDomain) {
        app = new WeiboApp(key, secret, safeDomain, app.name());
    }

    /** Opens an account. */
    public void account(String uid, String name) {
        world.add(new Account(uid, name));
    }

    /** Authorises the account for thirty days and tells the token. */
    public String authorise(String uid) {
        return world.grant(uid, WeiboOAuth.newToken(), WeiboOAuth.LIFE).value();
    }

    /** Authorises the account with a token that the caller chooses. */
    public void authorise(String uid, String token, Duration life) {
        world.grant(uid, token, life);
    }

    /** Lets the account post with up to nine pictures, or no longer. */
    public void grantPictures(String uid, boolean granted) {
        world.grantInterface(uid, UPLOAD, granted);
        world.grantInterface(uid, POST_PICTURES, granted);
    }

    /** Lets the account publish articles, or no longer. */
    public void grantArticles(String uid, boolean granted) {
        world.grantInterface(uid, UPLOAD, granted);
        world.grantInterface(uid, ARTICLE, granted);
    }

    /** The article that the post carries. */
    public FollowerArticle article(FollowerPost post) {
        return world.article(Long.parseLong(post.id())).orElseThrow();
    }

    /** Ends all tokens of the account now. */
    public void tokenExpired(String uid) {
        world.expireTokensOf(uid);
    }

    /** Refuses an account's calls after so many a day, or never where it is null. */
    public void limitCallsPerDay(@Nullable Integer calls) {
        world.limitCallsPerDay(calls);
    }

    /** Somebody posts on the platform itself, past every gateway. */
    public FollowerPost postByHand(String uid, String text) {
        return postByHand(uid, text, world.now());
    }

    /** The same at a time of the past. */
    public FollowerPost postByHand(String uid, String text, Instant at) {
        return view.follower(world.publish(uid, Content.of(text), BY_HAND, false, at));
    }

    /** Somebody deletes the post on the platform itself. */
    public void deleteByHand(String postId) {
        world.post(Long.parseLong(postId)).ifPresent(world::remove);
    }

    /** What a follower of the account sees, newest first. */
    public List<FollowerPost> followerView(String uid) {
        return world.postsOf(uid).stream().map(view::follower).toList();
    }

    /** The picture of a post as it was sent. */
    public byte[] picture(FollowerPost post) {
        return pictures(post).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no picture in post " + post.id()));
    }

    /** All its pictures, in their order. */
    public List<byte[]> pictures(FollowerPost post) {
        return post.pictureUrls().stream()
                .map(url -> url.substring(url.lastIndexOf('/') + 1).replace(".jpg", ""))
                .map(id -> world.picture(id).orElseThrow())
                .toList();
    }

    /** How many requests arrived at the path. */
    public int arrivals(String path) {
        return arrivals.getOrDefault(path, new AtomicInteger()).get();
    }

    /** The last requests, newest first. */
    public List<WeiboRequest> requests() {
        return List.copyOf(requests);
    }

    /** The next request to the path meets this mishap; several wait their turn. */
    public void next(String path, Mishap mishap) {
        mishaps.computeIfAbsent(path, any -> new ConcurrentLinkedDeque<>()).add(mishap);
    }

    /** Puts a hand on every request from now on. */
    public void interfere(Interference interference) {
        this.interference = interference;
    }

    /** Takes back the mishaps that have not happened yet. */
    public void behaves() {
        mishaps.clear();
    }

    /** The next post is taken, but its answer is lost. */
    public void acceptsThenDropsTheConnection() {
        next(SHARE, Mishap.acceptsThenDropsTheConnection());
    }

    /** The next post fails with 500 and is not taken. */
    public void answers500() {
        next(SHARE, Mishap.html(500));
    }

    /** The next post is taken and yet answered with 500. */
    public void acceptsThenAnswers500() {
        next(SHARE, Mishap.acceptsThenHtml(500));
    }

    /** The gateway before the platform answers the next post, which is taken, with its own page. */
    public void answersHtml502() {
        next(SHARE, Mishap.acceptsThenHtml(502));
    }

    /** The next post is taken, and the answer is empty. */
    public void answersEmptyBody() {
        next(SHARE, Mishap.emptyBody());
    }

    /** The next post is taken, and the answer comes late. */
    public void slowAnswer(Duration delay) {
        next(SHARE, Mishap.slowAnswer(delay));
    }

    /** The next post is taken, and the platform says that it will show it in a minute or two. */
    public void serverSlow20032() {
        next(SHARE, Mishap.acceptsThenJson(400, error(20032, "post succeed, but server is slow")));
    }

    /** The next request to the path is refused with the code. */
    public void refuses(String path, int code, String text) {
        next(path, Mishap.json(400, error(code, text)));
    }

    /** Writes accounts, tokens, posts and pictures to the file, whole or not at all. */
    public void saveTo(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, JSON.writeValueAsBytes(world.state()));
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException slower) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Goes on from the file where it is there, and writes it after every change. */
    public void keepIn(Path file) throws IOException {
        if (Files.exists(file)) loadFrom(file);
        world.afterChange(() -> {
            try {
                saveTo(file);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot keep the sandbox in " + file, e);
            }
        });
    }

    /** Puts the state of the file in place of the present one. */
    public void loadFrom(Path file) throws IOException {
        world.restore(JSON.readValue(Files.readAllBytes(file), WeiboState.class));
    }

    private static String error(int code, String text) {
        return "{\"error\":\"%s\",\"error_code\":%d,\"request\":\"%s\"}".formatted(text, code, SHARE);
    }

    private ResponseDefinitionBuilder answer(WeiboRequest request) {
        arrivals.computeIfAbsent(request.path(), any -> new AtomicInteger()).incrementAndGet();
        requests.addFirst(request);
        if (requests.size() > REMEMBERED) requests.pollLast();
        String uid = world.owner(request);
        Mishap met = interference.arrives(uid, request.path());
        Mishap mishap = met != null
                ? met
                : mishaps.getOrDefault(request.path(), new ArrayDeque<>()).poll();
        ResponseDefinitionBuilder answer = mishap == null
                ? routes.answer(request, app)
                : mishap.spoil(mishap.takesEffect() ? routes.answer(request, app) : new ResponseDefinitionBuilder());
        interference.leaves(uid, request.path());
        return answer;
    }

    private final class Answers implements ResponseDefinitionTransformerV2 {
        static final String NAME = "weibo";

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            return answer(WeiboRequest.of(event.getRequest())).build();
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public String getName() {
            return NAME;
        }
    }
}
