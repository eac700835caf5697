package io.countersign.connectors.wechat;

import io.countersign.connectors.SeenPost;
import io.countersign.connectors.http.ApiBase;
import io.countersign.connectors.http.FetchLimits;
import io.countersign.connectors.http.FetchRefused;
import io.countersign.connectors.http.PlatformHttp;
import io.countersign.connectors.http.PublicFetch;
import io.countersign.connectors.http.TimeLimits;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads the public page of an article, the only view of it where an account may not list what it published. The page is
 * made for people: what does not look like an article is nothing, never an empty article.
 */
final class ArticlePage {

    private static final String HOST = "mp.weixin.qq.com";

    private final ApiBase api;
    private final Clock clock;
    private final PublicFetch publicFetch = new PublicFetch(FetchLimits.page());
    private final OkHttpClient sandbox = PlatformHttp.client(TimeLimits.ordinary());

    ArticlePage(ApiBase api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** The article at the address, empty where it is none of the platform's or cannot be read. */
    Optional<SeenPost> at(URI address) {
        try {
            if (HOST.equalsIgnoreCase(address.getHost()))
                return article(address, publicFetch.get(address).bytes());
            if (isSandbox(address)) return article(address, fromSandbox(address));
            return Optional.empty();
        } catch (FetchRefused | IOException unreadable) {
            return Optional.empty();
        }
    }

    /** A sandbox answers pages where it answers calls. */
    private boolean isSandbox(URI address) {
        return "http".equalsIgnoreCase(api.uri().getScheme())
                && "http".equalsIgnoreCase(address.getScheme())
                && api.uri().getAuthority().equals(address.getAuthority());
    }

    private byte[] fromSandbox(URI address) throws IOException {
        Request request = new Request.Builder().url(address.toString()).build();
        try (Response response = sandbox.newCall(request).execute()) {
            if (!response.isSuccessful()) throw new IOException("HTTP " + response.code());
            return response.body().bytes();
        }
    }

    private Optional<SeenPost> article(URI address, byte[] page) {
        Document document = Jsoup.parse(new String(page, StandardCharsets.UTF_8), address.toString());
        Optional<String> body = Optional.ofNullable(document.getElementById("js_content"))
                .filter(it -> it.hasText() || !it.getElementsByTag("img").isEmpty())
                .map(Element::html)
                .or(() -> PicturePage.body(document));
        String title =
                document.select("meta[property=og:title]").attr("content").strip();
        if (title.isEmpty()) return Optional.empty();
        return body.map(
                html -> new SeenPost(address.toString(), address.toString(), title, html, null, clock.instant(), null));
    }
}
