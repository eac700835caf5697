package io.countersign.connectors.wechat;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.countersign.connectors.Interference;
import io.countersign.connectors.Mishap;
import io.countersign.connectors.wechat.FakeState.Account;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers each request from the state of the fake platform, or as the situation of its path wants it. */
final class FakeWechat implements ResponseDefinitionTransformerV2 {
    private static final Pattern ESCAPED = Pattern.compile("\\\\u[0-9a-fA-F]{4}");
    private static final Pattern ARTICLE = Pattern.compile("/s/([\\w-]+)");
    private static final Pattern TOKEN = Pattern.compile("[?&]access_token=([^&]*)");

    private static final Set<String> CHANGING = Set.of(
            "/cgi-bin/media/uploadimg",
            "/cgi-bin/material/add_material",
            "/cgi-bin/draft/add",
            "/cgi-bin/draft/update",
            "/cgi-bin/draft/delete",
            "/cgi-bin/freepublish/submit",
            "/cgi-bin/freepublish/delete",
            "/cgi-bin/message/mass/sendall",
            "/cgi-bin/message/mass/delete");

    private interface Handler {
        ObjectNode answer(Account account, JsonNode body);
    }

    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
    private final Map<String, Queue<Situations.Situation>> situations = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> arrivals = new ConcurrentHashMap<>();
    final FakeState state;
    final FakeTokens tokens;
    final FakeMedia media;
    final FakePicturePosts picturePosts;
    final FakeDrafts drafts;
    final FakePublishing publishing;
    final FakeMassSends massSends;
    final FakeQuotas quotas;
    private Runnable afterChange = () -> {};
    private volatile Interference interference = Interference.none();

    FakeWechat(FakeState state, Clock clock) {
        this.state = state;
        this.tokens = new FakeTokens(clock);
        this.media = new FakeMedia(state);
        this.picturePosts = new FakePicturePosts(state);
        this.drafts = new FakeDrafts(state, media, picturePosts, clock);
        this.publishing = new FakePublishing(state, drafts, picturePosts, clock);
        this.massSends = new FakeMassSends(state, publishing, clock);
        this.quotas = new FakeQuotas(clock);
        handlers.put("/cgi-bin/openapi/quota/get", quotas::tell);
        handlers.put("/cgi-bin/message/mass/sendall", massSends::send);
        handlers.put("/cgi-bin/message/mass/get", massSends::outcome);
        handlers.put("/cgi-bin/message/mass/delete", massSends::delete);
        handlers.put("/cgi-bin/draft/add", drafts::add);
        handlers.put("/cgi-bin/draft/get", drafts::get);
        handlers.put("/cgi-bin/draft/update", drafts::update);
        handlers.put("/cgi-bin/draft/delete", drafts::delete);
        handlers.put("/cgi-bin/draft/batchget", drafts::list);
        handlers.put("/cgi-bin/draft/count", (account, body) -> drafts.count(account));
        handlers.put("/cgi-bin/freepublish/submit", publishing::submit);
        handlers.put("/cgi-bin/freepublish/get", publishing::outcome);
        handlers.put("/cgi-bin/freepublish/delete", publishing::delete);
        handlers.put("/cgi-bin/freepublish/getarticle", publishing::article);
        handlers.put("/cgi-bin/freepublish/batchget", publishing::list);
    }

    @Override
    public String getName() {
        return "wechat";
    }

    Queue<Situations.Situation> situations(String path) {
        return situations.computeIfAbsent(path, unused -> new ConcurrentLinkedQueue<>());
    }

    int arrivals(String path) {
        return arrivals.computeIfAbsent(path, unused -> new AtomicInteger()).get();
    }

    void afterChange(Runnable action) {
        afterChange = action;
    }

    void changed() {
        afterChange.run();
    }

    void interfere(Interference interference) {
        this.interference = interference;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        String path = URI.create(request.getUrl()).getPath();
        arrivals.computeIfAbsent(path, unused -> new AtomicInteger()).incrementAndGet();
        String caller = caller(path, request);
        Mishap mishap = interference.arrives(caller, path);
        ResponseDefinition answer = mishap == null
                ? answered(path, request)
                : mishap.spoil(mishap.takesEffect() ? proper(path, request) : aResponse())
                        .build();
        interference.leaves(caller, path);
        return answer;
    }

    private ResponseDefinitionBuilder proper(String path, Request request) {
        synchronized (state) {
            publishing.settle();
            return okJson(answer(path, request));
        }
    }

    private ResponseDefinition answered(String path, Request request) {
        synchronized (state) {
            publishing.settle();
            Matcher picture = FakeState.StoredPicture.PATH.matcher(path);
            if (picture.matches()) return picture(picture.group(1)).build();
            Matcher article = ARTICLE.matcher(path);
            if (article.matches()) return page(article.group(1)).build();
            Situations.Situation situation = situations(path).poll();
            if (situation == null) return okJson(answer(path, request)).build();
            return situation
                    .answer()
                    .apply(situation.effect() ? answer(path, request) : "")
                    .build();
        }
    }

    /** The AppID that the request speaks for, empty where it names none. */
    private static String caller(String path, Request request) {
        Matcher token = TOKEN.matcher(request.getUrl());
        if (token.find()) return FakeTokens.owner(token.group(1));
        return path.equals("/cgi-bin/stable_token") ? Json.text(Json.read(request.getBody()), "appid") : "";
    }

    private String answer(String path, Request request) {
        try {
            ObjectNode answer = answerTo(path, request);
            publishing.settle();
            if (CHANGING.contains(path)) changed();
            return Json.write(answer);
        } catch (FakeError error) {
            return Situations.error(error.code(), String.valueOf(error.getMessage()));
        } catch (JacksonException broken) {
            return Situations.error(47001, "data format error");
        }
    }

    private ObjectNode answerTo(String path, Request request) {
        if (path.equals("/cgi-bin/stable_token")) return tokens.issue(state, body(request));
        Matcher token = TOKEN.matcher(request.getUrl());
        Account account = account(tokens.appId(token.find() ? token.group(1) : ""));
        quotas.charge(account, path);
        if (path.equals("/cgi-bin/media/uploadimg")) return media.uploadBodyPicture(account, request);
        if (path.equals("/cgi-bin/material/add_material")) return media.addMaterial(account, request);
        Handler handler = handlers.get(path);
        if (handler == null) throw new FakeError(48001, "api unauthorized: the sandbox does not know " + path);
        return handler.answer(account, body(request));
    }

    private static JsonNode body(Request request) {
        if (request.getBody().length == 0) return Json.object();
        if (ESCAPED.matcher(request.getBodyAsString()).find()) throw new FakeError(40033, "invalid charset");
        return Json.read(request.getBody());
    }

    Account account(String appId) {
        Account account = state.accounts.get(appId);
        if (account == null) throw new IllegalArgumentException("the sandbox has no account " + appId);
        return account;
    }

    private ResponseDefinitionBuilder picture(String key) {
        return Optional.ofNullable(state.pictures.get(key))
                .map(found -> aResponse()
                        .withHeader("Content-Type", found.contentType())
                        .withBody(found.bytes()))
                .orElseGet(() -> aResponse().withStatus(404));
    }

    /** The public page of an article. */
    private ResponseDefinitionBuilder page(String articleId) {
        return state.accounts.values().stream()
                .flatMap(account -> FakePublishing.find(account, articleId).stream())
                .filter(post -> post.goneAs == null)
                .findFirst()
                .map(post -> {
                    FakeState.ArticleData first = post.articles.get(0);
                    String html = "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>"
                            + Entities.escape(first.title()) + "</title><meta property=\"og:title\" content=\""
                            + Entities.escape(first.title()) + "\"></head><body><h1>"
                            + Entities.escape(first.title()) + "</h1>" + content(first) + "</body></html>";
                    return aResponse()
                            .withHeader("Content-Type", "text/html; charset=utf-8")
                            .withBody(html);
                })
                .orElseGet(() -> aResponse().withStatus(404));
    }

    private String content(FakeState.ArticleData article) {
        return article.images() != null
                ? picturePosts.page(article)
                : "<div id=\"js_content\">" + FakeHtml.shown(article.content(), address -> address) + "</div>";
    }
}
