package io.countersign.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.gateway.draft.DraftId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** With the workers running nobody has to do anything after the last signature. */
@DirtiesContext
@TestPropertySource(
        properties = {
            "countersign.publication.workers=3",
            "countersign.publication.outcome-looks=200ms,500ms",
            "countersign.publication.verify-looks=200ms,500ms,1s"
        })
class LiveWorkerIntegrationTests extends PublicationScenario {

    /** The worker drives itself. */
    @Override
    void drive() {}

    @Test
    void lastSignatureStartsThePublicationByItself() {
        DraftId draft = signed(weibo);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(Platforms.WEIBO.followerView(uid)).hasSize(1));
        await().untilAsserted(() -> assertThat(state(draft, weibo)).isEqualTo(PublicationState.VERIFIED));
    }

    @Test
    void severalWorkersSendEachPieceOnce() {
        int shared = Platforms.WEIBO.arrivals(SHARE);
        int submitted = Platforms.WECHAT.arrivals(SUBMIT);
        List<DraftId> drafts =
                Stream.generate(() -> signed(wechat, weibo)).limit(4).toList();
        await().ignoreExceptions().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            for (DraftId draft : drafts) {
                assertThat(state(draft, weibo)).isEqualTo(PublicationState.VERIFIED);
                assertThat(state(draft, wechat)).isEqualTo(PublicationState.VERIFIED);
            }
        });
        assertThat(Platforms.WEIBO.arrivals(SHARE) - shared).isEqualTo(4);
        assertThat(Platforms.WECHAT.arrivals(SUBMIT) - submitted).isEqualTo(4);
        assertThat(Platforms.WECHAT.followerView(appId)).hasSize(4);
    }
}
