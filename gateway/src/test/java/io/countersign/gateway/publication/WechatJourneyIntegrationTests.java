package io.countersign.gateway.publication;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.connectors.wechat.FollowerPost;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.vault.Credentials;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.ConnectionFacet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What happens to an official account behind the gateway's back, from the last signature to what people are told. */
@RecordApplicationEvents
class WechatJourneyIntegrationTests extends PublicationScenario {

    private static final String DRAFT_ADD = "/cgi-bin/draft/add";

    @Autowired
    Accounts accounts;

    @Autowired
    ConnectAccount connect;

    @Autowired
    Polls polls;

    @Autowired
    PollStates pollStates;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationEvents events;

    @Test
    void pieceOfAnUnverifiedAccountGoesOutByHandAndIsMatched() {
        Platforms.WECHAT.verificationLapses(appId);
        DraftId draft = signed(wechat);
        drive();
        assertThat(page(draft)).contains("待人工发布", "没有此接口权限", "打开发布材料");
        FollowerPost post = Platforms.WECHAT.publishDraftByHand(
                appId, Platforms.WECHAT.draftBox(appId).get(0));
        assertThat(mvc.post()
                        .uri("/api/v1/publications/" + publication(draft, wechat) + "/hand-over")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"postUrl\":\"" + post.url() + "\"}")
                        .with(as(team().editor())))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("MATCHED");
        assertThat(page(draft)).doesNotContain("没有此接口权限");
    }

    @Test
    void resetSecretStopsTheAccountAndThePieceGoesOnWithTheNewOne() {
        DraftId draft = signed(wechat);
        Platforms.WECHAT.secretReset(appId, "a-new-secret-of-the-account-0001");
        int submitted = Platforms.WECHAT.arrivals(SUBMIT);
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.HELD);
        assertThat(column("error_code", publication(draft, wechat))).isEqualTo("40125");
        assertThat(accounts.get(wechat).connection()).isEqualTo(ConnectionFacet.BROKEN);
        assertThat(broken()).isEqualTo(1);
        assertThat(page(draft)).contains("AppSecret 不正确");

        reconnect("a-new-secret-of-the-account-0001");
        finish(draft);
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.VERIFIED);
        assertThat(Platforms.WECHAT.arrivals(SUBMIT) - submitted).isEqualTo(1);
    }

    @Test
    void tokenThatIsRefusedTwiceStopsTheAccount() {
        DraftId draft = signed(wechat);
        Platforms.WECHAT.on(DRAFT_ADD, 2).answersCode(40001, "invalid credential");
        int added = Platforms.WECHAT.arrivals(DRAFT_ADD);
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.HELD);
        assertThat(column("error_code", publication(draft, wechat))).isEqualTo("40001");
        assertThat(Platforms.WECHAT.arrivals(DRAFT_ADD) - added).isEqualTo(2);
        assertThat(broken()).isEqualTo(1);
    }

    @Test
    void addressThatIsNotWhitelistedIsShownAndAddingItLetsThePieceGoOn() {
        DraftId draft = signed(wechat);
        Platforms.WECHAT.addressNotWhitelisted(appId);
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.HELD);
        assertThat(page(draft)).contains("203.0.113.7", "白名单");
        assertThat(events.stream(ConnectionBroken.class)
                        .filter(it -> it.accountId().equals(wechat)))
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).contains("203.0.113.7"));

        Platforms.WECHAT.addressWhitelisted(appId);
        reconnect(ConnectedSchool.APP_SECRET);
        finish(draft);
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.VERIFIED);
    }

    @Test
    void postThatAPersonDeletedIsADifferenceThatSomebodyIsToldOf() {
        DraftId draft = verified();
        Platforms.WECHAT.removeByHand(appId, article(draft));
        poll();
        poll();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.DRIFTED);
        assertThat(column("error_code", publication(draft, wechat))).isEqualTo("publish_status:5");
        assertThat(drifted()).isEqualTo(1);
        assertThat(page(draft)).contains("文章发布后已被人在公众平台删除", "平台上是否可见");
    }

    @Test
    void postThatThePlatformBannedIsADifferenceThatSomebodyIsToldOf() {
        DraftId draft = verified();
        Platforms.WECHAT.ban(appId, article(draft));
        poll();
        assertThat(column("error_code", publication(draft, wechat))).isEqualTo("publish_status:6");
        assertThat(drifted()).isEqualTo(1);
        assertThat(page(draft)).contains("文章发布后被微信封禁");
    }

    @Test
    void postThatIsShownIsNotAskedFor() {
        verified();
        int asked = Platforms.WECHAT.arrivals("/cgi-bin/freepublish/get");
        poll();
        assertThat(Platforms.WECHAT.arrivals("/cgi-bin/freepublish/get")).isEqualTo(asked);
    }

    private DraftId verified() {
        DraftId draft = signed(wechat);
        drive();
        finish(draft);
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.VERIFIED);
        return draft;
    }

    private void finish(DraftId draft) {
        drive();
        for (int i = 0; i < 8 && state(draft, wechat) != PublicationState.VERIFIED; i++) pass(Duration.ofMinutes(2));
    }

    private void reconnect(String secret) {
        connect.connect(
                wechat,
                new Credentials(Map.of("appId", appId, "appSecret", secret)),
                null,
                school.user(team().admin()));
    }

    private void poll() {
        pollStates.due(wechat, clock.instant());
        polls.sweep();
    }

    private String article(DraftId draft) {
        return column("platform_post_id", publication(draft, wechat));
    }

    private String page(DraftId draft) {
        return new String(
                mvc.get()
                        .uri("/publications/" + publication(draft, wechat))
                        .with(as(team().editor()))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private long broken() {
        return events.stream(ConnectionBroken.class)
                .filter(it -> it.accountId().equals(wechat))
                .count();
    }

    private long drifted() {
        AccountId account = wechat;
        return events.stream(PublicationChanged.class)
                .filter(it -> it.accountId().equals(account) && it.to() == PublicationState.DRIFTED)
                .count();
    }
}
