package io.countersign.connectors.wechat;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.countersign.connectors.Interference;
import io.countersign.connectors.Picture;
import io.countersign.connectors.wechat.FakeState.Account;
import io.countersign.connectors.wechat.FakeState.ArticleData;
import io.countersign.connectors.wechat.FakeState.Draft;
import io.countersign.connectors.wechat.FakeState.Post;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A WeChat that lives on loopback and behaves as the platform guide says; for tests and for the trial mode. */
public final class WechatServer implements AutoCloseable {
    /** Enough to hold many requests at once. */
    private static final int THREADS = 400;

    private final WireMockServer server;
    private final FakeWechat platform;
    private final Clock clock;

    private WechatServer(WireMockServer server, FakeWechat platform, Clock clock) {
        this.server = server;
        this.platform = platform;
        this.clock = clock;
    }

    /** Starts on the port, or on any free one for 0. */
    public static WechatServer start(int port) {
        return start(port, Clock.systemUTC());
    }

    /** Starts with a clock that a test holds in its hands. */
    public static WechatServer start(int port, Clock clock) {
        FakeWechat platform = new FakeWechat(new FakeState(), clock);
        WireMockConfiguration options = WireMockConfiguration.wireMockConfig()
                .bindAddress("127.0.0.1")
                .disableRequestJournal()
                .containerThreads(THREADS)
                .extensions(platform);
        WireMockServer server = new WireMockServer(port == 0 ? options.dynamicPort() : options.port(port));
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(platform.getName())));
        server.start();
        platform.state.base = "http://127.0.0.1:" + server.port();
        return new WechatServer(server, platform, clock);
    }

    /** Where it answers: the API base address of a connector. */
    public URI uri() {
        return URI.create(platform.state.base);
    }

    @Override
    public void close() {
        server.stop();
    }

    /** An account that may publish by call; an account already there keeps what it has. */
    public void addVerified(String appId, String secret, String name) {
        add(appId, secret, name, true);
    }

    /** An account whose publishing calls end with 48001. */
    public void addUnverified(String appId, String secret, String name) {
        add(appId, secret, name, false);
    }

    private void add(String appId, String secret, String name, boolean verified) {
        synchronized (platform.state) {
            Account account = platform.state.accounts.computeIfAbsent(appId, unused -> new Account());
            account.appId = appId;
            account.secret = secret;
            account.name = name;
            account.verified = verified;
            platform.changed();
        }
    }

    /** AppIDs of the accounts it has. */
    public Set<String> accounts() {
        synchronized (platform.state) {
            return Set.copyOf(platform.state.accounts.keySet());
        }
    }

    /** The name under which followers know the account. */
    public String name(String appId) {
        return platform.account(appId).name;
    }

    /** What the next call of the path meets. */
    public Situations on(String path) {
        return on(path, 1);
    }

    /** What the next calls of the path meet. */
    public Situations on(String path, int times) {
        return new Situations(platform.situations(path), times);
    }

    /** Puts a hand on every request from now on. */
    public void interfere(Interference interference) {
        platform.interfere(interference);
    }

    /** How many requests have arrived on the path. */
    public int arrivals(String path) {
        return platform.arrivals(path);
    }

    /** Another caller has taken over: the tokens given so far are refused with 40001. */
    public void tokenSuperseded(String appId) {
        synchronized (platform.state) {
            platform.tokens.supersede(appId);
        }
    }

    /** The tokens given so far have reached their end: 42001. */
    public void tokenExpired(String appId) {
        synchronized (platform.state) {
            platform.tokens.expire(appId);
        }
    }

    /** How long tokens live from now on. */
    public void tokensLive(Duration life) {
        synchronized (platform.state) {
            platform.tokens.live(life);
        }
    }

    /** Somebody resets the AppSecret in the console: the old one is refused with 40125 and its tokens with it. */
    public void secretReset(String appId, String secret) {
        synchronized (platform.state) {
            platform.account(appId).secret = secret;
            platform.tokens.supersede(appId);
        }
    }

    /** The caller's address is not in the account's whitelist: 40164. */
    public void addressNotWhitelisted(String appId) {
        synchronized (platform.state) {
            platform.tokens.block(appId);
            platform.tokens.supersede(appId);
        }
    }

    /** The caller's address was added to the account's whitelist. */
    public void addressWhitelisted(String appId) {
        synchronized (platform.state) {
            platform.tokens.unblock(appId);
        }
    }

    /** The yearly verification lapses: 48001 from now on. */
    public void verificationLapses(String appId) {
        synchronized (platform.state) {
            platform.account(appId).verified = false;
            platform.changed();
        }
    }

    /** The verification is renewed, publishing by call is open again. */
    public void verificationRenewed(String appId) {
        synchronized (platform.state) {
            platform.account(appId).verified = true;
            platform.changed();
        }
    }

    /** The account's calls of the path are refused with 45009 after so many a day. */
    public void limitCallsPerDay(String appId, String path, int calls) {
        synchronized (platform.state) {
            platform.quotas.limit(appId, path, calls);
        }
    }

    /** The account is a service account: four mass sends a month instead of one a day. */
    public void isServiceAccount(String appId) {
        synchronized (platform.state) {
            platform.account(appId).service = true;
        }
    }

    /** The account's next mass send ends with this status instead of {@code SEND_SUCCESS}. */
    public void nextMassSendEndsWith(String appId, String status) {
        synchronized (platform.state) {
            platform.account(appId).nextMassSendEndsWith = status;
        }
    }

    /** Whether a key that was used before makes another mass send instead of naming the first one. */
    public void massSendKeysAreForgotten(boolean forgotten) {
        platform.massSends.forgetKeys(forgotten);
    }

    /** A publication ends when it was looked at so often, or after the time, whichever comes first. */
    public void publishingTakes(int looks, Duration time) {
        synchronized (platform.state) {
            platform.publishing.takes(looks, time);
        }
    }

    /** The account's next publication ends with this status instead of 0. */
    public void nextPublicationEndsWith(String appId, int status) {
        synchronized (platform.state) {
            platform.publishing.nextEndsWith(appId, status);
        }
    }

    /** {@code publish_id} comes as a string, as older pages have it. */
    public void publishIdsAsText() {
        platform.publishing.idsAsText();
    }

    /** A person publishes in the console, behind the gateway's back; seen by followers and listed. */
    public FollowerPost postByHand(String appId, String title, String html) {
        return postByHand(appId, title, html, clock.instant());
    }

    /** The same in the past, for a history. */
    public FollowerPost postByHand(String appId, String title, String html, Instant at) {
        return byHand(appId, title, html, at, true);
    }

    /** A person mass-sends in the console; seen by followers and listed nowhere. */
    public FollowerPost massSendByHand(String appId, String title, String html) {
        return byHand(appId, title, html, clock.instant(), false);
    }

    private FollowerPost byHand(String appId, String title, String html, Instant at, boolean listed) {
        synchronized (platform.state) {
            ArticleData article = new ArticleData(title, "", FakeHtml.beginning(html), html, "", "", Map.of(), null);
            Post post = platform.publishing.post(platform.account(appId), List.of(article), at, listed);
            platform.changed();
            return seen(post, address -> address);
        }
    }

    /** A person publishes a draft from the box in the console, without telling the followers. */
    public FollowerPost publishDraftByHand(String appId, String mediaId) {
        synchronized (platform.state) {
            Account account = platform.account(appId);
            Draft draft = Optional.ofNullable(account.drafts.remove(mediaId)).orElseThrow();
            Post post = platform.publishing.post(account, draft.articles(), clock.instant(), true);
            platform.changed();
            return seen(post, address -> address);
        }
    }

    /** A person changes the body of a draft in the console. */
    public void editDraftByHand(String appId, String mediaId, UnaryOperator<String> html) {
        synchronized (platform.state) {
            Account account = platform.account(appId);
            Draft draft = Optional.ofNullable(account.drafts.get(mediaId)).orElseThrow();
            ArticleData article = draft.articles().get(0);
            platform.drafts.replace(account, draft, 0, article.withContent(html.apply(article.content())));
            platform.changed();
        }
    }

    /** A person drops, adds or moves pictures of a picture post in the box; it is given their media ids. */
    public void arrangeDraftByHand(String appId, String mediaId, UnaryOperator<List<String>> pictures) {
        synchronized (platform.state) {
            Account account = platform.account(appId);
            Draft draft = Optional.ofNullable(account.drafts.get(mediaId)).orElseThrow();
            platform.drafts.replace(account, draft, 0, arranged(draft.articles().get(0), pictures));
            platform.changed();
        }
    }

    /** The same with a picture post that is public. */
    public void arrangePostByHand(String appId, String articleId, UnaryOperator<List<String>> pictures) {
        synchronized (platform.state) {
            Post post = post(appId, articleId);
            post.articles.set(0, arranged(post.articles.get(0), pictures));
            platform.changed();
        }
    }

    private static ArticleData arranged(ArticleData article, UnaryOperator<List<String>> pictures) {
        return article.withImages(pictures.apply(Objects.requireNonNull(article.images(), "it is a picture post")));
    }

    /** What was published is listed without its kind and its pictures, as the reference pages have it. */
    public void listsHidePicturePosts(boolean hide) {
        platform.picturePosts.hideInLists(hide);
    }

    /** A person sets something else than it was staged with in the console, e.g. {@code need_open_comment}. */
    public void setDraftByHand(String appId, String mediaId, String setting, Object value) {
        synchronized (platform.state) {
            Account account = platform.account(appId);
            Draft draft = Optional.ofNullable(account.drafts.get(mediaId)).orElseThrow();
            ArticleData article = draft.articles().get(0);
            Map<String, Object> changed = new HashMap<>(article.set());
            changed.put(setting, value);
            platform.drafts.replace(account, draft, 0, article.withSettings(changed));
            platform.changed();
        }
    }

    /** A person changes the body of a published article in the console. */
    public void editPostByHand(String appId, String articleId, UnaryOperator<String> html) {
        synchronized (platform.state) {
            Post post = post(appId, articleId);
            ArticleData article = post.articles.get(0);
            post.articles.set(0, article.withContent(html.apply(article.content())));
            platform.changed();
        }
    }

    /** A person deletes a published article in the console: status 5. */
    public void removeByHand(String appId, String articleId) {
        synchronized (platform.state) {
            post(appId, articleId).goneAs = 5;
            platform.changed();
        }
    }

    /** The platform bans a published article: status 6. */
    public void ban(String appId, String articleId) {
        synchronized (platform.state) {
            post(appId, articleId).goneAs = 6;
            platform.changed();
        }
    }

    /** Somebody deletes a cover from the library: drafts with it are refused with 40007. */
    public void removeMaterial(String appId, String mediaId) {
        synchronized (platform.state) {
            platform.account(appId).materials.remove(mediaId);
        }
    }

    /** Media ids of the drafts in the box, oldest first. */
    public List<String> draftBox(String appId) {
        synchronized (platform.state) {
            platform.publishing.settle();
            return List.copyOf(platform.account(appId).drafts.keySet());
        }
    }

    /** What a follower sees, newest first, pictures at this server's addresses. */
    public List<FollowerPost> followerView(String appId) {
        return followerView(appId, address -> address);
    }

    /** What a follower sees, with each picture address replaced; its path holds the key for {@link #picture}. */
    public List<FollowerPost> followerView(String appId, UnaryOperator<String> pictureAddress) {
        synchronized (platform.state) {
            platform.publishing.settle();
            return FakePublishing.newestFirst(platform.account(appId)).stream()
                    .filter(post -> post.goneAs == null)
                    .map(post -> seen(post, pictureAddress))
                    .toList();
        }
    }

    /** An uploaded picture by the key in its address: {@code /mmbiz_png/KEY/0}. */
    public Optional<Picture> picture(String key) {
        synchronized (platform.state) {
            return Optional.ofNullable(platform.state.pictures.get(key))
                    .map(found -> new Picture(key, found.contentType(), found.bytes()));
        }
    }

    /** Writes everything but tokens to a file. */
    public void saveTo(Path file) throws IOException {
        synchronized (platform.state) {
            FakeFile.write(platform.state, file);
        }
    }

    /** Goes on from a file; addresses follow to the port of this server. */
    public void loadFrom(Path file) throws IOException {
        synchronized (platform.state) {
            FakeFile.read(platform.state, file);
        }
    }

    /** Goes on from the file where it is there, and writes it after every change. */
    public void keepIn(Path file) throws IOException {
        if (Files.exists(file)) loadFrom(file);
        platform.afterChange(() -> FakeFile.writeUnchecked(platform.state, file));
    }

    private Post post(String appId, String articleId) {
        return FakePublishing.find(platform.account(appId), articleId).orElseThrow();
    }

    private FollowerPost seen(Post post, UnaryOperator<String> pictureAddress) {
        ArticleData first = post.articles.get(0);
        String cover = platform.drafts.item(first, "").path("thumb_url").asString("");
        return new FollowerPost(
                post.articleId,
                first.title(),
                first.author(),
                first.digest(),
                FakeHtml.shown(
                        first.images() == null ? first.content() : platform.picturePosts.html(first), pictureAddress),
                cover.isEmpty() ? null : pictureAddress.apply(cover),
                platform.publishing.url(post.articleId),
                Instant.ofEpochSecond(post.at));
    }
}
