package io.countersign.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.draft.DraftId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The ordinary path, from three signatures to a post that is verified on both platforms. */
class PublicationPathIntegrationTests extends PublicationScenario {

    @Test
    void signedArticleAppearsOnWechatOnceAndIsVerified() {
        int submitted = Platforms.WECHAT.arrivals(SUBMIT);
        DraftId draft = signed(wechat);
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.PUBLISHING);
        for (int i = 0; i < 8 && state(draft, wechat) != PublicationState.VERIFIED; i++) pass(Duration.ofMinutes(2));
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.VERIFIED);
        assertThat(Platforms.WECHAT.arrivals(SUBMIT) - submitted).isEqualTo(1);
        assertThat(Platforms.WECHAT.followerView(appId)).hasSize(1);
        assertThat(column("platform_post_id", publication(draft, wechat)))
                .isEqualTo(Platforms.WECHAT.followerView(appId).get(0).articleId());
    }

    @Test
    void signedPostAppearsOnWeiboOnceWithItsOwnLinkAndIsVerified() {
        int shared = Platforms.WEIBO.arrivals(SHARE);
        DraftId draft = signed(weibo);
        drive();
        pass(Duration.ofSeconds(3));
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.VERIFIED);
        assertThat(Platforms.WEIBO.arrivals(SHARE) - shared).isEqualTo(1);
        assertThat(Platforms.WEIBO.followerView(uid)).hasSize(1);
        assertThat(Platforms.WEIBO.requests().toString())
                .contains(Platforms.SAFE_DOMAIN)
                .contains(column("marker", publication(draft, weibo)));
    }

    @Test
    void eachTargetGoesItsOwnWay() {
        DraftId draft = signed(wechat, weibo);
        Platforms.WECHAT.on(SUBMIT).answersCode(53503, "draft fails the publish check");
        drive();
        pass(Duration.ofSeconds(3));
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.FAILED);
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.VERIFIED);
    }
}
