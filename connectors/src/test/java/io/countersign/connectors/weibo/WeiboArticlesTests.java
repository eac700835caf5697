package io.countersign.connectors.weibo;

import static io.countersign.connectors.weibo.WeiboFixture.UID;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.connectors.CarriedArticle;
import io.countersign.connectors.Mishap;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.PublishOutcome.Effect;
import io.countersign.connectors.PublishOutcome.Published;
import io.countersign.connectors.PublishOutcome.Refused;
import io.countersign.connectors.PublishOutcome.Taken;
import io.countersign.connectors.PublishOutcome.Unknown;
import io.countersign.connectors.Publisher;
import io.countersign.connectors.UploadedPicture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles, which need a grant of the platform and are answered in a shape of their own. */
class WeiboArticlesTests {
    private final WeiboServer weibo = WeiboFixture.server();
    private final WeiboConnector connector = WeiboFixture.connector(weibo);
    private final Publisher<CarriedArticle> articles = connector.articles();

    @BeforeEach
    void granted() {
        weibo.grantArticles(UID, true);
    }

    @AfterEach
    void stop() {
        weibo.close();
    }

    @Test
    void anArticleArrivesWithItsPicturesBehindThePostThatCarriesIt() {
        UploadedPicture cover = connector.pictures().upload(WeiboFixture.noise("png", 90, 38));

        Published published = (Published) articles.publish(article("报到须知 & 100% 一站式", cover.address()));

        FollowerPost post = weibo.followerView(UID).get(0);
        assertThat(published.postId()).isEqualTo(post.id());
        assertThat(published.url()).startsWith("https://weibo.com/ttarticle/p/show?id=");
        assertThat(post.text()).isEqualTo("新生报到 " + published.url());
        assertThat(weibo.article(post))
                .isEqualTo(new FollowerArticle("报到须知 & 100% 一站式", "<p>带好 录取通知书</p>", cover.address(), "一站式"));
        assertThat(connector.latest())
                .singleElement()
                .satisfies(seen -> assertThat(seen.link()).isEqualTo(published.url()));
    }

    @Test
    void withoutTheGrantTheRefusalSaysSo() {
        weibo.grantArticles(UID, false);

        assertThat(articles.publish(article()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.effect()).isEqualTo(Effect.GRANT));
    }

    @Test
    void codesOfItsOwnShapeAreToldInWords() {
        assertThat(answered("11001"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.effect()).isEqualTo(Effect.WAIT));
        assertThat(answered("10008"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.effect()).isEqualTo(Effect.FAULT));
        assertThat(answered("10001")).isInstanceOf(Unknown.class);
        assertThat(answered("77777")).as("no guide lists it").isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11002", "11003"})
    void anArticleWithoutItsPostIsLookedForAndNotMadeTwice(String code) {
        assertThat(answered(code)).isInstanceOf(Taken.class);
    }

    @Test
    void aDeadTokenIsToldInTheCommonShape() {
        weibo.tokenExpired(UID);

        assertThat(articles.publish(article()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.effect()).isEqualTo(Effect.STOP_ACCOUNT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"code\":\"100000\",\"data\":{}}",
                "{\"code\":\"100000\",\"data\":{\"mid\":\"x\"}}",
                "<p>"
            })
    void anAnswerThatNamesNoPostIsUnknown(String answer) {
        weibo.next(WeiboServer.ARTICLE, Mishap.json(200, answer));

        assertThat(articles.publish(article())).isInstanceOf(Unknown.class);
    }

    @Test
    void aLostAnswerIsUnknownAndNothingIsSentAgain() {
        weibo.next(WeiboServer.ARTICLE, Mishap.acceptsThenDropsTheConnection());

        assertThat(articles.publish(article())).isInstanceOf(Unknown.class);
        assertThat(weibo.arrivals(WeiboServer.ARTICLE)).isEqualTo(1);
        assertThat(weibo.followerView(UID)).hasSize(1);
    }

    private PublishOutcome answered(String code) {
        weibo.next(WeiboServer.ARTICLE, Mishap.json(200, "{\"code\":\"%s\",\"msg\":\"injected\"}".formatted(code)));
        return articles.publish(article());
    }

    private static CarriedArticle article() {
        return article("报到须知", "http://wx1.sinaimg.cn/large/006a.jpg");
    }

    private static CarriedArticle article(String title, String cover) {
        return new CarriedArticle(title, "<p>带好 录取通知书</p>", cover, "一站式", "新生报到");
    }
}
