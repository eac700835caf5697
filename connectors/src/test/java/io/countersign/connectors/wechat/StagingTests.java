package io.countersign.connectors.wechat;

import static io.countersign.connectors.wechat.WechatFixture.APP_ID;
import static io.countersign.connectors.wechat.WechatFixture.DRAFT_ADD;
import static io.countersign.connectors.wechat.WechatFixture.DRAFT_GET;
import static io.countersign.connectors.wechat.WechatFixture.MATERIAL;
import static io.countersign.connectors.wechat.WechatFixture.UPLOAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.connectors.Article;
import io.countersign.connectors.ArticleSettings;
import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.Picture;
import io.countersign.connectors.PublishOutcome.Effect;
import io.countersign.connectors.SeenArticle;
import io.countersign.connectors.StagedDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagingTests extends OneWechatAccount {
    @Test
    void theDraftComesBackAsItWasStaged() {
        Article notice = WechatFixture.notice();
        StagedDraft draft = connector.stage(notice);
        SeenArticle seen = connector.staged(draft.stagedId()).orElseThrow();

        assertThat(seen.title()).isEqualTo(notice.title());
        assertThat(seen.author()).isEqualTo(notice.author());
        assertThat(seen.digest()).isEqualTo(notice.digest());
        assertThat(seen.sourceUrl()).isEqualTo(notice.sourceUrl());
        assertThat(seen.html()).contains("同学们“早”😀").doesNotContain("media:");
        assertThat(draft.hashByUrl())
                .hasSize(3)
                .containsEntry(String.valueOf(seen.coverRef()), notice.cover().sha256());
        draft.hashByUrl().keySet().stream()
                .filter(address -> address.startsWith("http"))
                .forEach(address -> assertThat(seen.html()).contains("data-src=\"" + address + "\""));
    }

    @Test
    void commentsAndCropComeBackAsTheyWereSet() {
        ArticleSettings settings = new ArticleSettings(
                true, true, "0.000000_0.000000_1.000000_0.567376", "0.125000_0.000000_0.875000_1.000000");
        StagedDraft draft = connector.stage(WechatFixture.noticeWith(settings));
        assertThat(connector.staged(draft.stagedId()).orElseThrow().settings()).isEqualTo(settings);
    }

    @Test
    void anArticleThatSaysNothingHasClosedComments() {
        StagedDraft draft = connector.stage(WechatFixture.notice());
        assertThat(connector.staged(draft.stagedId()).orElseThrow().settings()).isEqualTo(ArticleSettings.PLAIN);
    }

    @Test
    void eachPictureIsUploadedOncePerAccount() {
        connector.stage(WechatFixture.notice());
        StagedDraft second = connector.stage(WechatFixture.noticeTitled("另一篇"));
        assertThat(platform.arrivals(UPLOAD)).isEqualTo(2);
        assertThat(platform.arrivals(MATERIAL)).isEqualTo(1);
        assertThat(second.hashByUrl()).hasSize(3);
    }

    @Test
    void aFormatThatThePlatformRefusesIsConverted() {
        Picture gif = WechatFixture.gif(0x123456);
        Article notice = WechatFixture.notice();
        Article animated = new Article(
                notice.title(),
                null,
                null,
                "<p><img src=\"media:gif\"></p>",
                notice.cover(),
                Map.of("media:gif", gif),
                null,
                ArticleSettings.PLAIN);
        StagedDraft draft = connector.stage(animated);
        assertThat(connector.staged(draft.stagedId()).orElseThrow().html()).contains("wx_fmt=jpeg");
    }

    @Test
    void bytesThatAreNoPictureAreNamedBeforeAnythingIsUploaded() {
        Picture broken = new Picture("b".repeat(64), "image/webp", new byte[] {1, 2, 3});
        Article article = new Article("标题", null, null, "<p>字</p>", broken, Map.of(), null, ArticleSettings.PLAIN);
        assertThatThrownBy(() -> connector.stage(article))
                .isInstanceOfSatisfying(
                        ConnectorException.Refused.class,
                        refused -> assertThat(refused.effect()).isEqualTo(Effect.FIX_CONTENT));
        assertThat(platform.arrivals(MATERIAL)).isZero();
    }

    @Test
    void aFreshCoverThatIsNotKnownYetIsTriedAgain() {
        platform.on(DRAFT_ADD, 2).answersCode(40007, "invalid media_id");
        connector.stage(WechatFixture.notice());
        assertThat(platform.arrivals(DRAFT_ADD)).isEqualTo(3);
        assertThat(platform.arrivals(MATERIAL)).isEqualTo(1);
        assertThat(fixture.pauses).containsExactly(Duration.ofMillis(2500), Duration.ofSeconds(5));
    }

    @Test
    void aCoverThatStaysUnknownIsGivenUp() {
        platform.on(DRAFT_ADD, 9).answersCode(40007, "invalid media_id");
        assertThatThrownBy(() -> connector.stage(WechatFixture.notice()))
                .isInstanceOfSatisfying(
                        ConnectorException.Refused.class,
                        refused -> assertThat(refused.effect()).isEqualTo(Effect.WAIT));
        assertThat(platform.arrivals(DRAFT_ADD)).isEqualTo(3);
    }

    @Test
    void aCoverDeletedInTheConsoleIsUploadedAgain() {
        StagedDraft first = connector.stage(WechatFixture.notice());
        String cover =
                String.valueOf(connector.staged(first.stagedId()).orElseThrow().coverRef());
        platform.removeMaterial(APP_ID, cover);
        StagedDraft second = connector.stage(WechatFixture.noticeTitled("另一篇"));
        assertThat(platform.arrivals(MATERIAL)).isEqualTo(2);
        assertThat(second.hashByUrl()).doesNotContainKey(cover);
        assertThat(fixture.pauses).isEmpty();
    }

    @Test
    void aDraftThatIsGoneIsEmpty() {
        assertThat(connector.staged("draft-of-nobody")).isEmpty();
    }

    @Test
    void anEditInTheConsoleIsSeen() {
        StagedDraft draft = connector.stage(WechatFixture.notice());
        platform.editDraftByHand(APP_ID, draft.stagedId(), html -> html.replace("8:00", "9:00"));
        assertThat(connector.staged(draft.stagedId()).orElseThrow().html()).contains("9:00");
    }

    @Test
    void aLostDraftMayBeStagedAgain() {
        platform.on(DRAFT_ADD).acceptsThenDropsTheConnection();
        assertThatThrownBy(() -> connector.stage(WechatFixture.notice()))
                .isInstanceOf(ConnectorException.Unavailable.class);
        assertThat(platform.arrivals(DRAFT_ADD)).isEqualTo(1);
        connector.stage(WechatFixture.notice());
        assertThat(platform.draftBox(APP_ID)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"45003, FIX_CONTENT", "45166, FIX_CONTENT", "48004, STOP_ACCOUNT", "47001, FAULT", "12345, STOP_ACCOUNT"
    })
    void aRefusedDraftSaysWhatFollows(int code, Effect effect) {
        platform.on(DRAFT_ADD).answersCode(code, "no");
        assertThatThrownBy(() -> connector.stage(WechatFixture.notice()))
                .isInstanceOfSatisfying(
                        ConnectorException.Refused.class,
                        refused -> assertThat(refused.effect()).isEqualTo(effect));
        assertThat(platform.arrivals(DRAFT_ADD)).isEqualTo(1);
    }

    @Test
    void aTitleTooLongIsRefusedByThePlatform() {
        assertThatThrownBy(() -> connector.stage(WechatFixture.noticeTitled("长".repeat(33))))
                .isInstanceOfSatisfying(
                        ConnectorException.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("45003"));
    }

    @Test
    void aDayLimitEndsAtMidnightInBeijing() {
        platform.on(DRAFT_GET).answersCode(45009, "reach max api daily quota limit");
        assertThatThrownBy(() -> connector.staged("draft-1"))
                .isInstanceOfSatisfying(
                        ConnectorException.Throttled.class,
                        throttled -> assertThat(throttled.retryAt())
                                .satisfies(at -> assertThat(at.toString()).endsWith("T16:00:00Z")));
        assertThat(WechatOutcome.nextDay(Instant.parse("2026-11-02T15:59:00Z"))).isEqualTo("2026-11-02T16:00:00Z");
        assertThat(WechatOutcome.nextDay(Instant.parse("2026-11-02T16:00:00Z"))).isEqualTo("2026-11-03T16:00:00Z");
    }

    @Test
    void aBudgetUsedUpThrottles() {
        fixture.usedUp.add(DRAFT_ADD);
        assertThatThrownBy(() -> connector.stage(WechatFixture.notice()))
                .isInstanceOf(ConnectorException.Throttled.class);
        assertThat(platform.arrivals(DRAFT_ADD)).isZero();
    }
}
