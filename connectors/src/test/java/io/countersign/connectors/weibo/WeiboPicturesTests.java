package io.countersign.connectors.weibo;

import static io.countersign.connectors.weibo.WeiboFixture.UID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.FixedBudget;
import io.countersign.connectors.Mishap;
import io.countersign.connectors.Picture;
import io.countersign.connectors.PicturePost;
import io.countersign.connectors.PicturePublisher;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.PublishOutcome.Effect;
import io.countersign.connectors.PublishOutcome.Published;
import io.countersign.connectors.PublishOutcome.Refused;
import io.countersign.connectors.PublishOutcome.Unknown;
import io.countersign.connectors.SeenPost;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Posts with many pictures, which need a grant of the platform. */
class WeiboPicturesTests {
    private static final String MARK = "/w/4f0c8a31be";

    private final WeiboServer weibo = WeiboFixture.server();
    private final WeiboConnector connector = WeiboFixture.connector(weibo);
    private final PicturePublisher pictures = connector.pictures();

    @BeforeEach
    void granted() {
        weibo.grantPictures(UID, true);
    }

    @AfterEach
    void stop() {
        weibo.close();
    }

    @Test
    void ninePicturesArriveInTheirOrderBesideTextTopicAndMark() {
        List<Picture> nine = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> WeiboFixture.noise("png", 20 + i, 10))
                .toList();

        Published published = (Published) publish("#开学季# 报到现场", null, nine);

        FollowerPost post = weibo.followerView(UID).get(0);
        assertThat(published.postId()).isEqualTo(post.id());
        assertThat(post.text()).isEqualTo("#开学季# 报到现场");
        assertThat(weibo.pictures(post))
                .containsExactlyElementsOf(nine.stream().map(Picture::bytes).toList());
        assertThat(connector.latest()).singleElement().satisfies(seen -> {
            assertThat(seen.mark()).isEqualTo(MARK);
            assertThat(seen.pictures()).isEqualTo(9);
            assertThat(seen.link()).isNull();
        });
        assertThat(weibo.arrivals(WeiboServer.UPLOAD)).isEqualTo(9);
        assertThat(weibo.arrivals(WeiboServer.POST_PICTURES)).isEqualTo(1);
        assertThat(weibo.requests()).noneMatch(it -> it.url().contains("?access_token"));
    }

    @Test
    void anyLinkMayFollowTheText() {
        publish("报到现场", "https://elsewhere.example.com/1", one());

        assertThat(weibo.followerView(UID).get(0).text()).isEqualTo("报到现场 https://elsewhere.example.com/1");
    }

    @Test
    void anOrdinaryPostCarriesNoMarkAndTellsItsPicture() {
        connector.publish(WeiboFixture.NOTICE);

        SeenPost seen = connector.latest().get(0);
        assertThat(seen.mark()).isNull();
        assertThat(seen.pictures()).isZero();
    }

    @Test
    void withoutTheGrantTheUploadTellsThatItIsMissing() {
        weibo.grantPictures(UID, false);

        assertThatExceptionOfType(ConnectorException.Refused.class)
                .isThrownBy(() -> pictures.upload(one().get(0)))
                .satisfies(refused -> assertThat(refused.effect()).isEqualTo(Effect.GRANT))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("10014"));
    }

    @Test
    void aGrantThatEndsBeforeTheCallIsToldToo() {
        List<String> ids = uploaded(one());
        weibo.grantPictures(UID, false);

        assertThat(pictures.publish(new PicturePost("报到现场", null, ids, MARK)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.effect()).isEqualTo(Effect.GRANT));
        assertThat(weibo.followerView(UID)).isEmpty();
    }

    static Stream<Mishap> lostAnswers() {
        return Stream.of(Mishap.acceptsThenDropsTheConnection(), Mishap.acceptsThenHtml(502), Mishap.emptyBody());
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void aLostAnswerIsUnknownAndNothingIsSentAgain(Mishap mishap) {
        weibo.next(WeiboServer.POST_PICTURES, mishap);

        assertThat(publish("报到现场", null, one())).isInstanceOf(Unknown.class);
        assertThat(weibo.arrivals(WeiboServer.POST_PICTURES)).isEqualTo(1);
        assertThat(weibo.followerView(UID)).hasSize(1);
    }

    @Test
    void aLostUploadIsNoOutcome() {
        weibo.next(WeiboServer.UPLOAD, Mishap.acceptsThenDropsTheConnection());

        assertThatExceptionOfType(ConnectorException.Unavailable.class).isThrownBy(() -> pictures.upload(one().get(0)));
        assertThat(weibo.arrivals(WeiboServer.UPLOAD)).as("the caller decides").isEqualTo(1);
    }

    @Test
    void aPictureThatIsNoneIsRefusedWithoutACall() {
        Picture none = new Picture("cd".repeat(32), "image/png", "no picture".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(ConnectorException.Refused.class)
                .isThrownBy(() -> pictures.upload(none))
                .satisfies(refused -> assertThat(refused.effect()).isEqualTo(Effect.FIX_CONTENT));
        assertThat(weibo.arrivals(WeiboServer.UPLOAD)).isZero();
    }

    @Test
    void aUsedUpBudgetKeepsTheCallsBack() {
        PicturePublisher poor =
                WeiboFixture.connector(weibo.uri(), new FixedBudget(false)).pictures();

        assertThatExceptionOfType(ConnectorException.Throttled.class).isThrownBy(() -> poor.upload(one().get(0)));
        assertThat(poor.publish(new PicturePost("报到现场", null, List.of("006x"), MARK)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.effect()).isEqualTo(Effect.WAIT));
        assertThat(weibo.requests()).isEmpty();
    }

    private PublishOutcome publish(String text, @Nullable String link, List<Picture> chosen) {
        return pictures.publish(new PicturePost(text, link, uploaded(chosen), MARK));
    }

    private List<String> uploaded(List<Picture> chosen) {
        List<String> ids = new ArrayList<>();
        for (Picture picture : chosen) ids.add(pictures.upload(picture).id());
        return ids;
    }

    private static List<Picture> one() {
        return List.of(WeiboFixture.noise("png", 20, 10));
    }
}
