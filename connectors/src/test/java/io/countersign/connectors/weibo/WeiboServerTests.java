package io.countersign.connectors.weibo;

import static io.countersign.connectors.weibo.WeiboFixture.DOMAIN;
import static io.countersign.connectors.weibo.WeiboFixture.TOKEN;
import static io.countersign.connectors.weibo.WeiboFixture.UID;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.connectors.MicroPost;
import io.countersign.connectors.PublishOutcome.Published;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fake keeps the rules of the real platform, or tests against it would prove nothing. */
class WeiboServerTests {
    private static final String LINK = " https://" + DOMAIN + "/w/1 ";
    private static final String CALLBACK = "http://localhost:8080/oauth/weibo";

    private final WeiboServer weibo = WeiboFixture.server();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        weibo.close();
    }

    @ParameterizedTest
    @CsvSource({
        "没有链接, 10017, text not find domain!",
        "别家链接 https://elsewhere.example.com/1, 10017, text not find domain!",
        "'', 20008, content is null!",
    })
    void aTextWithoutALinkIntoTheDomainIsRefused(String text, int code, String words) throws Exception {
        assertThat(share(text)).contains("\"error_code\":" + code, words);
        assertThat(weibo.followerView(UID)).isEmpty();
    }

    @Test
    void oneHundredAndFortyAreCountedAsTheWebEditorDoes() throws Exception {
        // The link counts ten, the two blanks one.
        assertThat(share("会".repeat(129) + LINK)).contains("\"idstr\"");
        assertThat(share("签".repeat(130) + LINK)).contains("20012");
        assertThat(share("ab".repeat(129) + LINK)).contains("\"idstr\"");
    }

    @Test
    void anEqualTextIsRefused() throws Exception {
        share("同一内容" + LINK);

        assertThat(share("同一内容" + LINK)).contains("20019", "repeat content!");
        assertThat(share("另一内容" + LINK)).contains("\"idstr\"");
    }

    @Test
    void whatWasEncodedTwiceShowsAsGarbage() throws Exception {
        share(URLEncoder.encode("通知", StandardCharsets.UTF_8) + LINK);

        assertThat(weibo.followerView(UID).get(0).text()).startsWith("%E9%80%9A");
    }

    @Test
    void accessIsCheckedBeforeAnythingElse() throws Exception {
        assertThat(get("/2/account/get_uid.json")).contains("10006");
        assertThat(get("/2/account/get_uid.json?access_token=2.00none")).contains("21332");
        assertThat(get("/2/users/show.json?uid=99&access_token=" + TOKEN)).contains("20003");
        assertThat(get("/2/statuses/user_timeline.json?uid=99&access_token=" + TOKEN))
                .contains("21335");
        assertThat(get("/2/no/such.json?access_token=" + TOKEN)).contains("10020");
        assertThat(get(WeiboServer.SHARE + "?access_token=" + TOKEN)).contains("10021");
        weibo.tokenExpired(UID);
        assertThat(get("/2/account/get_uid.json?access_token=" + TOKEN)).contains("21327");
    }

    @Test
    void callsAreCountedPerDayAndTheLimitItselfIsFree() throws Exception {
        weibo.limitCallsPerDay(2);
        String uid = "/2/account/get_uid.json?access_token=" + TOKEN;

        assertThat(get(uid)).contains(UID);
        assertThat(get("/2/account/rate_limit_status.json?access_token=" + TOKEN))
                .contains("\"remaining_user_hits\":1", "\"user_limit\":2");
        assertThat(get(uid)).contains(UID);
        assertThat(get(uid)).contains("10023");
    }

    @Test
    void countsAndCountersComeForManyAtOnce() throws Exception {
        weibo.account("5600000002", "某学院");
        FollowerPost post = weibo.postByHand(UID, "手工发布");

        assertThat(get("/2/users/counts.json?uids=" + UID + ",5600000002&access_token=" + TOKEN))
                .contains("\"statuses_count\":1")
                .doesNotContain("5600000002");
        assertThat(get("/2/statuses/count.json?ids=" + post.id() + ",17&access_token=" + TOKEN))
                .contains("\"idstr\":\"" + post.id() + "\"")
                .doesNotContain("\"17\"");
        assertThat(get("/2/statuses/show.json?id=" + post.id() + "&access_token=" + TOKEN))
                .contains("手工发布");
        weibo.deleteByHand(post.id());
        assertThat(get("/2/statuses/show.json?id=" + post.id() + "&access_token=" + TOKEN))
                .contains("20101");
    }

    @Test
    void aPersonAuthorisesAnAccountAndTheCodeWorksOnce() throws Exception {
        String authorize = "/oauth2/authorize?client_id=1000000001&redirect_uri=" + encoded(CALLBACK) + "&state=a%26b";
        assertThat(get(authorize)).contains("某大学", "sandbox_uid=" + UID);
        assertThat(location(authorize + "&sandbox_refuse=1")).contains("error=access_denied", "state=a%26b");
        Matcher code = Pattern.compile("code=(\\w+)").matcher(location(authorize + "&sandbox_uid=" + UID));
        assertThat(code.find()).isTrue();
        String exchange = "client_id=1000000001&client_secret=app-secret&grant_type=authorization_code&code="
                + code.group(1) + "&redirect_uri=" + encoded(CALLBACK);

        assertThat(post("/oauth2/access_token", exchange))
                .contains("\"uid\":\"" + UID + "\"", "\"expires_in\":2592000");
        assertThat(post("/oauth2/access_token", exchange)).contains("21325");
        assertThat(post("/oauth2/access_token", exchange.replace("app-secret", "wrong")))
                .contains("21324");
    }

    @Test
    void aWithdrawnTokenNoLongerWorks() throws Exception {
        assertThat(post("/oauth2/get_token_info", "access_token=" + TOKEN)).contains("\"expire_in\":");
        assertThat(post("/oauth2/revokeoauth2", "access_token=" + TOKEN)).contains("true");
        assertThat(post("/oauth2/get_token_info", "access_token=" + TOKEN)).contains("21317");
    }

    @Test
    void everythingSurvivesInAFile(@TempDir Path folder) throws Exception {
        WeiboConnector connector = WeiboFixture.connector(weibo);
        var picture = WeiboFixture.noise("png", 20, 20);
        var notice = WeiboFixture.NOTICE;
        connector.publish(new MicroPost(notice.text(), notice.link(), picture));
        Path file = folder.resolve("weibo.json");
        weibo.saveTo(file);

        try (WeiboServer next = WeiboServer.start(0)) {
            next.app("1000000001", "app-secret", DOMAIN);
            next.loadFrom(file);

            FollowerPost post = next.followerView(UID).get(0);
            assertThat(post.text()).startsWith(notice.text());
            assertThat(next.picture(post)).isEqualTo(picture.bytes());
            assertThat(post.pictureUrl()).startsWith(next.uri().toString());
            assertThat(WeiboFixture.connector(next).latest().get(0).postId()).isEqualTo(post.id());
        }
    }

    @Test
    void aFileOfAnEarlierSandboxIsReadToo(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("weibo.json");
        Files.writeString(file, """
                {"accounts": [{"uid": "56", "name": "某大学"}], "tokens": [], "pictures": {"006a": "AAAA"}, "posts": [
                 {"id": 5041111925184135, "uid": "56", "text": "有图", "pictureId": "006a", "source": "会签",
                  "byApp": true, "at": "2024-06-03T01:30:05Z"},
                 {"id": 5041111925184134, "uid": "56", "text": "无图", "pictureId": null, "source": "会签",
                  "byApp": true, "at": "2024-06-03T01:30:04Z"}]}
                """);
        weibo.loadFrom(file);

        assertThat(weibo.followerView("56"))
                .extracting(it -> it.pictureUrls().size())
                .containsExactly(1, 0);
    }

    @Test
    void thePictureIsServedAtItsAddress() throws Exception {
        var picture = WeiboFixture.noise("png", 20, 20);
        var notice = WeiboFixture.NOTICE;
        assertThat(WeiboFixture.connector(weibo).publish(new MicroPost(notice.text(), notice.link(), picture)))
                .isInstanceOf(Published.class);

        String address = String.valueOf(weibo.followerView(UID).get(0).pictureUrl());
        HttpResponse<byte[]> served =
                http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(served.body()).isEqualTo(picture.bytes());
        assertThat(served.headers().firstValue("Content-Type")).contains("image/png");
    }

    private String share(String text) throws IOException, InterruptedException {
        return post(WeiboServer.SHARE, "rip=211.156.0.1&access_token=" + TOKEN + "&status=" + encoded(text));
    }

    private String get(String path) throws IOException, InterruptedException {
        return body(HttpRequest.newBuilder(URI.create(weibo.uri() + path)).build());
    }

    private String post(String path, String form) throws IOException, InterruptedException {
        return body(HttpRequest.newBuilder(URI.create(weibo.uri() + path))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private String location(String path) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(weibo.uri() + path)).build(),
                        HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private String body(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
