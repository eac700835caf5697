package io.countersign.connectors.wechat;

import static io.countersign.connectors.wechat.WechatFixture.APP_ID;
import static io.countersign.connectors.wechat.WechatFixture.LIST;
import static io.countersign.connectors.wechat.WechatFixture.OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.LiveCheck;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.PublishOutcome.Effect;
import io.countersign.connectors.SeenPost;
import io.countersign.connectors.StagedDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationTests extends OneWechatAccount {
    @Test
    void aPublicationIsPendingFirstAndThenShown() {
        StagedDraft draft = connector.stage(WechatFixture.notice());
        String handle = submitted(draft);

        assertThat(connector.outcome(handle)).isEqualTo(new PublishOutcome.Pending(handle));
        PublishOutcome.Published published = (PublishOutcome.Published) connector.outcome(handle);

        assertThat(published.url()).startsWith(platform.uri() + "/s/");
        assertThat(connector.staged(draft.stagedId())).isEmpty();
        assertThat(platform.draftBox(APP_ID)).isEmpty();
        assertThat(connector.latest()).singleElement().satisfies(post -> {
            assertThat(post.postId()).isEqualTo(published.postId());
            assertThat(post.title()).isEqualTo("关于图书馆开馆时间的通知");
            assertThat(post.link()).isEqualTo("https://gate.example.edu.cn/w/7Q2");
        });
        assertThat(connector.shown(published.postId()).orElseThrow().html()).contains("同学们“早”😀");
        assertThat(platform.followerView(APP_ID))
                .singleElement()
                .satisfies(post -> assertThat(post.html()).contains("src=\"" + platform.uri() + "/mmbiz_png/"));
    }

    @ParameterizedTest
    @CsvSource({"2, FIX_CONTENT", "3, FAULT", "4, FIX_CONTENT"})
    void aTaskMayEndInARefusal(int status, Effect effect) {
        platform.nextPublicationEndsWith(APP_ID, status);
        StagedDraft draft = connector.stage(WechatFixture.notice());
        String handle = submitted(draft);
        connector.outcome(handle);

        assertThat(connector.outcome(handle))
                .satisfies(outcome -> isRefused(outcome, "publish_status:" + status, effect));
        assertThat(connector.staged(draft.stagedId())).isPresent();
        assertThat(WechatConnector.explain("publish_status:" + status)).endsWith("。");
    }

    @Test
    void anArticleDeletedByHandIsGone() {
        String handle = submitted(connector.stage(WechatFixture.notice()));
        String article = publishedAs(handle);
        platform.removeByHand(APP_ID, article);
        assertThat(connector.outcome(handle))
                .isEqualTo(new PublishOutcome.Removed("publish_status:5", "published, then deleted by a person"));
        assertThat(connector.shown(article)).isEmpty();
        assertThat(connector.latest()).isEmpty();
    }

    @Test
    void aBannedArticleIsGone() {
        String handle = submitted(connector.stage(WechatFixture.notice()));
        platform.ban(APP_ID, publishedAs(handle));
        assertThat(connector.outcome(handle))
                .isEqualTo(new PublishOutcome.Removed("publish_status:6", "published, then banned by the platform"));
    }

    @Test
    void anUnknownTaskIsAFault() {
        assertThatThrownBy(() -> connector.outcome("1"))
                .isInstanceOfSatisfying(
                        ConnectorException.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("53502"));
    }

    @Test
    void deletingMayBeRepeated() {
        String article = published();
        connector.delete(article);
        connector.delete(article);
        connector.delete("article-that-never-was");
        assertThat(platform.followerView(APP_ID)).isEmpty();
    }

    @Test
    void theTimelineIsSortedByTimeAndKnowsPostsMadeByHand() {
        Instant day = Instant.parse("2026-11-02T02:00:00Z");
        platform.postByHand(APP_ID, "第二篇", "<p>二</p>", day.plusSeconds(60));
        platform.postByHand(APP_ID, "第一篇", "<p>一</p>", day);
        platform.postByHand(APP_ID, "第三篇", "<p>三</p>", day.plusSeconds(120));
        platform.massSendByHand(APP_ID, "群发", "<p>群发的文章不在列表里</p>");

        List<SeenPost> posts = connector.latest();

        assertThat(posts).extracting(SeenPost::title).containsExactly("第三篇", "第二篇", "第一篇");
        assertThat(posts.get(2).postedAt()).isEqualTo(day);
        assertThat(platform.followerView(APP_ID)).hasSize(4);
    }

    @Test
    void aReadIsRepeatedUntilThereIsAnAnswer() {
        platform.on(LIST).answers500();
        platform.on(LIST).answersMinusOneWithoutEffect();
        assertThat(connector.latest()).isEmpty();
        assertThat(platform.arrivals(LIST)).isEqualTo(3);
    }

    @Test
    void aReadWithoutAnyAnswerIsUnavailable() {
        platform.on(OUTCOME, 3).answersHtml502();
        assertThatThrownBy(() -> connector.outcome("1")).isInstanceOf(ConnectorException.Unavailable.class);
    }

    @Test
    void anUnverifiedAccountMayStageButNotPublish() {
        platform.verificationLapses(APP_ID);
        assertThat(connector.check()).isEqualTo(new LiveCheck.Connection(APP_ID, false, null));
        StagedDraft draft = connector.stage(WechatFixture.notice());
        assertThat(connector.publish(draft))
                .isInstanceOfSatisfying(
                        PublishOutcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("48001"));
        assertThatThrownBy(connector::latest).isInstanceOf(ConnectorException.Refused.class);
    }

    @Test
    void aVerifiedAccountMayPublish() {
        assertThat(connector.check()).isEqualTo(new LiveCheck.Connection(APP_ID, true, null));
    }

    @Test
    void aCheckSeesAResetSecretThoughTheOldTokenIsStillHeld() {
        connector.check();
        platform.secretReset(APP_ID, "another");
        assertThatThrownBy(connector::check)
                .isInstanceOfSatisfying(
                        ConnectorException.Unauthorized.class,
                        refused -> assertThat(refused.code()).isEqualTo("40125"));
    }

    @Test
    void anAddressOutsideTheWhitelistIsNamed() {
        platform.addressNotWhitelisted(APP_ID);
        assertThatThrownBy(connector::check)
                .isInstanceOf(ConnectorException.Unauthorized.class)
                .hasMessageContaining("203.0.113.7");
    }

    private String published() {
        return publishedAs(submitted(connector.stage(WechatFixture.notice())));
    }

    private String publishedAs(String handle) {
        platform.publishingTakes(0, Duration.ZERO);
        return ((PublishOutcome.Published) connector.outcome(handle)).postId();
    }

    private static void isRefused(PublishOutcome outcome, String code, Effect effect) {
        assertThat(outcome).isInstanceOfSatisfying(PublishOutcome.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.effect()).isEqualTo(effect);
        });
    }

    private String submitted(StagedDraft draft) {
        return ((PublishOutcome.Pending) connector.publish(draft)).handle();
    }
}
