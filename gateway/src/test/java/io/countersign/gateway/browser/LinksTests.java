package io.countersign.gateway.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a page shows a role as a link opens for that role. */
class LinksTests {

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {"leader", "sysadmin", "auditor", "registrar", "propaganda", "unitadmin", "reviewer2", "editor2"})
    void everyLinkThatARoleIsShownOpens(String username) throws Exception {
        signIn(username);
        List<String> dead = new ArrayList<>();
        Set<String> known = new HashSet<>(Set.of("/"));
        Queue<String> open = new ArrayDeque<>(known);
        while (!open.isEmpty()) {
            String path = open.remove();
            HttpResponse<String> answer = get(path);
            if (answer.statusCode() >= 400) dead.add(path + " " + answer.statusCode());
            else if (isOurs(answer)) links(answer).filter(known::add).forEach(open::add);
        }
        assertThat(dead).isEmpty();
        assertThat(known).hasSizeGreaterThan(3);
    }

    private void signIn(String username) throws IOException, InterruptedException {
        String token = document(get("/login")).select("input[name=_csrf]").attr("value");
        String form = "username=" + username + "&password=countersign-demo&_csrf="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(TrialApplication.address() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).uri().getPath())
                .isEqualTo("/");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create(TrialApplication.address() + path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    /** A link may lead to a platform; what stands there is not ours. */
    private static boolean isOurs(HttpResponse<String> answer) {
        return answer.uri().toString().startsWith(TrialApplication.address());
    }

    private static Stream<String> links(HttpResponse<String> answer) {
        return document(answer).select("a[href^=/]").stream()
                .map(it -> it.attr("href").replaceFirst("#.*", ""))
                .filter(it -> !it.isEmpty() && !it.startsWith("/api"));
    }

    private static Document document(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }
}
