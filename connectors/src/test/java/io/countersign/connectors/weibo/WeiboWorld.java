package io.countersign.connectors.weibo;

import io.countersign.connectors.weibo.WeiboState.Account;
import io.countersign.connectors.weibo.WeiboState.Content;
import io.countersign.connectors.weibo.WeiboState.Post;
import io.countersign.connectors.weibo.WeiboState.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts, grants, posts and counted calls of the fake platform; one caller at a time. */
final class WeiboWorld {
    private static final Duration NO_REPEAT = Duration.ofHours(1);
    private static final ZoneOffset PLATFORM = ZoneOffset.ofHours(8);

    private final Clock clock;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Token> tokens = new LinkedHashMap<>();
    private final NavigableMap<Long, Post> posts = new TreeMap<>();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private final Map<Long, FollowerArticle> articles = new HashMap<>();
    private final Set<String> interfaces = new HashSet<>();
    private final Map<String, Integer> callsOfTheDay = new HashMap<>();
    private @Nullable Integer callsPerDay;
    private Runnable afterChange = () -> {};

    WeiboWorld(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Runs after every change of what lasts. */
    synchronized void afterChange(Runnable work) {
        afterChange = work;
    }

    synchronized void add(Account account) {
        accounts.put(account.uid(), account);
        afterChange.run();
    }

    synchronized List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    synchronized Optional<Account> account(String uid) {
        return Optional.ofNullable(accounts.get(uid));
    }

    synchronized Token grant(String uid, String value, Duration life) {
        if (!accounts.containsKey(uid)) throw new IllegalArgumentException("no account " + uid);
        Token token = new Token(value, uid, now(), now().plus(life), false);
        tokens.put(value, token);
        afterChange.run();
        return token;
    }

    synchronized void expireTokensOf(String uid) {
        tokens.replaceAll((value, token) -> token.uid().equals(uid) ? token.until(now()) : token);
        afterChange.run();
    }

    synchronized void revoke(Token token) {
        tokens.put(token.value(), token.withdrawn());
        afterChange.run();
    }

    /** The valid grant behind a token. */
    synchronized Token granted(String value) {
        Token token = tokens.get(value);
        if (token == null) throw WeiboFault.badRequest(21332, "invalid_access_token");
        if (token.revoked()) throw WeiboFault.forbidden(21317, "token_rejected");
        if (!now().isBefore(token.expiresAt())) throw WeiboFault.forbidden(21327, "expired_token");
        return token;
    }

    /** The account whose token the request carries, ended or not; empty where it carries none that is known. */
    synchronized String owner(WeiboRequest request) {
        Token token = request.carriedToken().map(tokens::get).orElse(null);
        return token == null ? "" : token.uid();
    }

    synchronized boolean authorised(String uid) {
        return tokens.values().stream()
                .anyMatch(token -> token.uid().equals(uid) && !token.revoked() && now().isBefore(token.expiresAt()));
    }

    synchronized void limitCallsPerDay(@Nullable Integer calls) {
        callsPerDay = calls;
        callsOfTheDay.clear();
    }

    /** Charges one call to the account. */
    synchronized void charge(String uid) {
        int used = callsOfTheDay.merge(uid + " " + LocalDate.ofInstant(now(), PLATFORM), 1, Integer::sum);
        if (callsPerDay != null && used > callsPerDay)
            throw WeiboFault.forbidden(10023, "User requests out of rate limit!");
    }

    synchronized int callsLeft(String uid) {
        int used = callsOfTheDay.getOrDefault(uid + " " + LocalDate.ofInstant(now(), PLATFORM), 0);
        return Math.max(0, callsPerDay() - used);
    }

    synchronized int callsPerDay() {
        return callsPerDay == null ? Integer.MAX_VALUE : callsPerDay;
    }

    /** Whether the platform would call the text a repetition. */
    synchronized boolean repeats(String uid, String text) {
        Instant since = now().minus(NO_REPEAT);
        List<Post> own = postsOf(uid);
        return own.stream()
                .filter(post -> post.equals(own.get(0)) || post.at().isAfter(since))
                .anyMatch(post -> post.text().strip().equals(text.strip()));
    }

    /** Lets the account use the interface, or no longer. */
    synchronized void grantInterface(String uid, String path, boolean granted) {
        if (granted) interfaces.add(uid + path);
        else interfaces.remove(uid + path);
    }

    /** Refuses an interface that was not granted. */
    synchronized void requireInterface(String uid, String path) {
        if (!interfaces.contains(uid + path)) throw WeiboFault.forbidden(10014, "Insufficient app permissions!");
    }

    synchronized void keep(Post post, FollowerArticle article) {
        articles.put(post.id(), article);
    }

    synchronized Optional<FollowerArticle> article(long post) {
        return Optional.ofNullable(articles.get(post));
    }

    synchronized Post publish(String uid, Content content, String source, boolean byApp, Instant at) {
        if (!accounts.containsKey(uid)) throw new IllegalArgumentException("no account " + uid);
        long id = WeiboId.smallestAt(at).value();
        while (posts.containsKey(id)) id++;
        Post post = Post.of(id, uid, content, source, byApp, at.truncatedTo(ChronoUnit.SECONDS));
        posts.put(id, post);
        afterChange.run();
        return post;
    }

    synchronized String keep(byte[] picture) {
        String id = "006" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        pictures.put(id, picture.clone());
        return id;
    }

    synchronized Optional<byte[]> picture(String id) {
        return Optional.ofNullable(pictures.get(id));
    }

    synchronized Optional<Post> post(long id) {
        return Optional.ofNullable(posts.get(id));
    }

    synchronized void remove(Post post) {
        posts.remove(post.id());
        afterChange.run();
    }

    /** All posts of the account, newest first. */
    synchronized List<Post> postsOf(String uid) {
        return posts.descendingMap().values().stream()
                .filter(post -> post.uid().equals(uid))
                .toList();
    }

    synchronized WeiboState state() {
        return new WeiboState(
                new ArrayList<>(accounts.values()),
                new ArrayList<>(tokens.values()),
                new ArrayList<>(posts.values()),
                new LinkedHashMap<>(pictures));
    }

    synchronized void restore(WeiboState state) {
        accounts.clear();
        tokens.clear();
        posts.clear();
        pictures.clear();
        state.accounts().forEach(this::add);
        state.tokens().forEach(token -> tokens.put(token.value(), token));
        state.posts().forEach(post -> posts.put(post.id(), post));
        pictures.putAll(state.pictures());
    }
}
