package io.countersign.connectors.weibo;

import static io.countersign.connectors.weibo.WeiboFixture.NOTICE;
import static io.countersign.connectors.weibo.WeiboFixture.UID;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.connectors.FixedBudget;
import io.countersign.connectors.MicroPost;
import io.countersign.connectors.Mishap;
import io.countersign.connectors.Picture;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.PublishOutcome.Effect;
import io.countersign.connectors.PublishOutcome.NotSent;
import io.countersign.connectors.PublishOutcome.Published;
import io.countersign.connectors.PublishOutcome.Refused;
import io.countersign.connectors.PublishOutcome.Unknown;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WeiboPublishingTests {
    private final WeiboServer weibo = WeiboFixture.server();
    private final WeiboConnector connector = WeiboFixture.connector(weibo);

    @AfterEach
    void stop() {
        weibo.close();
    }

    @Test
    void aPostArrivesOnceWithItsTextUnbroken() {
        Published published = (Published) connector.publish(NOTICE);

        assertThat(weibo.arrivals(WeiboServer.SHARE)).isEqualTo(1);
        FollowerPost post = weibo.followerView(UID).get(0);
        assertThat(post.text()).isEqualTo(NOTICE.text() + " " + NOTICE.link());
        assertThat(published.postId()).isEqualTo(post.id());
        assertThat(published.url()).isEqualTo(post.url()).startsWith("https://weibo.com/" + UID + "/");
        assertThat(published.at()).isEqualTo(new WeiboId(Long.parseLong(post.id())).second());
    }

    @Test
    void theFormCarriesLinkAddressAndTokenButTheUrlNothing() {
        connector.publish(NOTICE);

        WeiboRequest request = weibo.requests().get(0);
        assertThat(request.url()).isEqualTo(WeiboServer.SHARE);
        assertThat(request.authorization()).isEqualTo("OAuth2 " + WeiboFixture.TOKEN);
        assertThat(request.fields())
                .containsEntry("access_token", WeiboFixture.TOKEN)
                .containsEntry("rip", "211.156.0.1")
                .containsEntry("status", NOTICE.text() + " " + NOTICE.link() + " ");
    }

    @ParameterizedTest
    @CsvSource({"jpg, jpg", "png, png", "gif, gif"})
    void aPictureArrivesByteForByteBesideTheRawText(String format, String suffix) {
        Picture picture = WeiboFixture.noise(format, 200, 100);

        PublishOutcome outcome = connector.publish(with(picture));

        assertThat(outcome).isInstanceOf(Published.class);
        FollowerPost post = weibo.followerView(UID).get(0);
        assertThat(weibo.picture(post)).isEqualTo(picture.bytes());
        assertThat(post.text()).isEqualTo(NOTICE.text() + " " + NOTICE.link());
        assertThat(weibo.requests().get(0).authorization()).startsWith("OAuth2 ");
        assertThat(weibo.arrivals(WeiboServer.SHARE)).isEqualTo(1);
    }

    @Test
    void aPictureThatIsTooLargeIsScaled() {
        Picture picture = WeiboFixture.noise("png", 1500, 1300);
        assertThat(picture.bytes()).hasSizeGreaterThan(5_000_000);

        assertThat(connector.publish(with(picture))).isInstanceOf(Published.class);

        assertThat(weibo.picture(weibo.followerView(UID).get(0))).hasSizeLessThan(5_000_000);
    }

    @Test
    void aFormatThatWeiboDoesNotTakeIsConverted() {
        assertThat(connector.publish(with(WeiboFixture.noise("bmp", 60, 40)))).isInstanceOf(Published.class);
    }

    @Test
    void aPictureThatIsNoneIsRefusedWithoutACall() {
        Picture none = new Picture("cd".repeat(32), "image/png", "no picture".getBytes(StandardCharsets.UTF_8));

        assertThat(connector.publish(with(none))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("20005");
            assertThat(refused.effect()).isEqualTo(Effect.FIX_CONTENT);
        });
        assertThat(weibo.arrivals(WeiboServer.SHARE)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "正文, https://elsewhere.example.com/w/1, 10017",
        "正文, no address, 20018",
        "' ', https://news.example.edu.cn/w/1, 20008"
    })
    void whatWeiboWouldRefuseIsNotSent(String text, String link, String code) {
        assertThat(connector.publish(new MicroPost(text, link, null)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
        assertThat(weibo.arrivals(WeiboServer.SHARE)).isZero();
    }

    static Stream<Arguments> lostAnswers() {
        return Stream.of(
                Arguments.of("dropped after the effect", Mishap.acceptsThenDropsTheConnection(), 1),
                Arguments.of("reset after the effect", Mishap.acceptsThenResetsTheConnection(), 1),
                Arguments.of("dropped before the effect", Mishap.dropsTheConnectionUnheard(), 0),
                Arguments.of("reset before the effect", Mishap.resetsTheConnectionUnheard(), 0),
                Arguments.of("503 to be repeated at once", Mishap.acceptsThenTempts(503, "Retry-After", "0"), 1),
                Arguments.of("408", Mishap.acceptsThenHtml(408), 1),
                Arguments.of("307", Mishap.acceptsThenTempts(307, "Location", WeiboServer.SHARE), 1),
                Arguments.of("308", Mishap.acceptsThenTempts(308, "Location", WeiboServer.SHARE), 1),
                Arguments.of("timeout", Mishap.slowAnswer(Duration.ofMillis(1500)), 1),
                Arguments.of("slow drip", Mishap.drippingAnswer(Duration.ofSeconds(6)), 1),
                Arguments.of("500 before the effect", Mishap.html(500), 0),
                Arguments.of("500 after the effect", Mishap.acceptsThenHtml(500), 1),
                Arguments.of("502 with HTML", Mishap.acceptsThenHtml(502), 1),
                Arguments.of("200 with HTML", Mishap.acceptsThenHtml(200), 1),
                Arguments.of("empty body", Mishap.emptyBody(), 1),
                Arguments.of("half a body", Mishap.halfTheBody(), 1),
                Arguments.of("no HTTP", Mishap.garbage(), 1),
                Arguments.of("JSON without a post", Mishap.acceptsThenJson(200, "{\"result\":true}"), 1),
                Arguments.of("a post in a 500", Mishap.acceptsThenJson(500, "{\"id\":5041111925184135}"), 1),
                Arguments.of("an id that is none", Mishap.acceptsThenJson(200, "{\"id\":{},\"idstr\":\"x\"}"), 1),
                Arguments.of("JSON that is a list", Mishap.acceptsThenJson(200, "[]"), 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lostAnswers")
    void aLostAnswerIsUnknownAndNeverSentAgain(String situation, Mishap mishap, int taken) {
        weibo.next(WeiboServer.SHARE, mishap);

        assertThat(connector.publish(NOTICE)).as(situation).isInstanceOf(Unknown.class);

        assertThat(weibo.arrivals(WeiboServer.SHARE)).isEqualTo(1);
        assertThat(weibo.followerView(UID)).hasSize(taken);
    }

    @Test
    void withAPictureTooALostAnswerIsNeverSentAgain() {
        weibo.acceptsThenDropsTheConnection();

        assertThat(connector.publish(with(WeiboFixture.noise("jpg", 100, 100)))).isInstanceOf(Unknown.class);

        assertThat(weibo.arrivals(WeiboServer.SHARE)).isEqualTo(1);
    }

    @Test
    void publishedButShownLateHasToBeLookedUp() {
        weibo.serverSlow20032();

        assertThat(connector.publish(NOTICE))
                .isInstanceOfSatisfying(
                        PublishOutcome.Taken.class,
                        taken -> assertThat(taken.cause()).contains("20032"));
        assertThat(weibo.arrivals(WeiboServer.SHARE)).isEqualTo(1);
    }

    // One line per class of code, in the forms in which codes were seen.
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"error\":\"system error\",\"error_code\":10001}                       |",
                "503 | {\"error\":\"service unavailable\",\"error_code\":\"10002\"}            | WAIT",
                "403 | {\"error\":\"out of rate limit\",\"error_code\":10023}                  | WAIT",
                "400 | {\"error\":\"update weibo too fast!\",\"error_code\":20016}             | WAIT",
                "200 | {\"error\":\"expired_token\",\"error_code\":21327}                      | STOP_ACCOUNT",
                "403 | {\"error\":\"invalid_access_token\",\"error_code\":21332}               | STOP_ACCOUNT",
                "400 | {\"error\":\"captcha\",\"error_code\":20031}                            | STOP_ACCOUNT",
                "403 | {\"error\":\"Insufficient app permissions!\",\"error_code\":10014}      | FAULT",
                "400 | {\"error\":\"appkey not bind domain!\",\"error_code\":10017}            | FAULT",
                "400 | {\"error\":\"text not find domain!\",\"error_code\":10017}              | FIX_CONTENT",
                "400 | {\"error\":\"text too long\",\"error_code\":20012}                      | FIX_CONTENT",
                "400 | {\"error\":\"contains illegal content\",\"error_code\":20021}           | FIX_CONTENT",
                "200 | {\"error\":\"repeat content!\",\"error_code\":\"20019\"}                | ALREADY_THERE",
                "400 | {\"error\":\"similar content\",\"error_code\":20017}                    | ALREADY_THERE",
                "400 | {\"error\":\"something new\",\"error_code\":29999}                      |",
                "400 | {\"error\":\"no number\",\"error_code\":\"E1\"}                         |",
            })
    void aCodeDecidesWhateverTheStatus(int status, String json, @Nullable Effect effect) {
        weibo.next(WeiboServer.SHARE, Mishap.json(status, json));

        PublishOutcome outcome = connector.publish(NOTICE);

        if (effect == null) assertThat(outcome).isInstanceOf(Unknown.class);
        else
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.effect()).isEqualTo(effect));
        assertThat(weibo.arrivals(WeiboServer.SHARE)).isEqualTo(1);
    }

    @Test
    void theSameTextAgainIsAlreadyThere() {
        connector.publish(NOTICE);

        assertThat(connector.publish(NOTICE))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.effect()).isEqualTo(Effect.ALREADY_THERE));
        assertThat(weibo.followerView(UID)).hasSize(1);
    }

    @Test
    void anExpiredTokenStopsTheAccount() {
        weibo.tokenExpired(UID);

        assertThat(connector.publish(NOTICE)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("21327");
            assertThat(refused.effect()).isEqualTo(Effect.STOP_ACCOUNT);
        });
    }

    @Test
    void aUsedUpWindowNamesItsEnd() {
        weibo.refuses(WeiboServer.SHARE, 10023, "User requests out of rate limit!");

        assertThat(connector.publish(NOTICE))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.retryAt()).isAfter(Instant.EPOCH.plusSeconds(1)));
    }

    @Test
    void aUsedUpBudgetKeepsTheCallBack() {
        WeiboConnector poor = WeiboFixture.connector(weibo.uri(), new FixedBudget(false));

        assertThat(poor.publish(NOTICE))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.effect()).isEqualTo(Effect.WAIT));
        assertThat(weibo.arrivals(WeiboServer.SHARE)).isZero();
    }

    @Test
    void aRefusedConnectionIsCertainlyNotSent() throws IOException {
        int closedPort;
        try (ServerSocket socket = new ServerSocket(0)) {
            closedPort = socket.getLocalPort();
        }
        WeiboConnector nowhere =
                WeiboFixture.connector(URI.create("http://127.0.0.1:" + closedPort), new FixedBudget(true));

        assertThat(nowhere.publish(NOTICE)).isInstanceOf(NotSent.class);
    }

    private static MicroPost with(Picture picture) {
        return new MicroPost(NOTICE.text(), NOTICE.link(), picture);
    }
}
