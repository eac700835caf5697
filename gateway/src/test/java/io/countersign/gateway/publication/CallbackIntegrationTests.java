package io.countersign.gateway.publication;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.countersign.connectors.wechat.PushedMessage;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.publication.vault.CallbackKey;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What WeChat pushes, as it arrives at the account's address. */
class CallbackIntegrationTests extends PublicationScenario {

    @Autowired
    MakeCallbackKey makeKey;

    @Autowired
    MockMvcTester mvc;

    private String token = "";
    private String aesKey = "";

    @BeforeEach
    void key() {
        CallbackKey made = makeKey.make(wechat, school.user(team().sysadmin()));
        token = made.token().reveal();
        aesKey = made.aesKey().reveal();
        Platforms.WECHAT.publishingTakes(3, Duration.ofDays(1));
    }

    @AfterEach
    void soonAgain() {
        Platforms.WECHAT.publishingTakes(1, Duration.ofSeconds(2));
    }

    @Test
    void addressIsVerifiedBySignature() {
        PushedMessage right = publishJob("1");
        assertThat(mvc.get()
                        .uri("/callback/wechat/" + wechat)
                        .params(params(right))
                        .param("echostr", "4711"))
                .hasStatusOk()
                .hasBodyTextEqualTo("4711")
                .doesNotContainHeader(HttpHeaders.SET_COOKIE);
        assertThat(mvc.get()
                        .uri("/callback/wechat/" + wechat)
                        .params(params(right.with("signature", "0".repeat(40))))
                        .param("echostr", "4711"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .body()
                .isEmpty();
    }

    @Test
    void endOfAJobHasItLookedAtAtOnceAndSayingItAgainChangesNothing() {
        DraftId draft = signed(wechat);
        drive();
        String handle = column("handle", publication(draft, wechat));
        int asked = Platforms.WECHAT.arrivals("/cgi-bin/freepublish/get");
        PushedMessage ended = publishJob(handle);
        assertThat(push(ended)).hasStatusOk().hasBodyTextEqualTo("success");
        drive();
        assertThat(Platforms.WECHAT.arrivals("/cgi-bin/freepublish/get") - asked)
                .isEqualTo(1);
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.PUBLISHING);

        assertThat(push(ended)).hasStatusOk();
        drive();
        assertThat(Platforms.WECHAT.arrivals("/cgi-bin/freepublish/get") - asked)
                .isEqualTo(1);
    }

    @Test
    void eventThatClaimsSuccessIsNoProof() {
        DraftId draft = signed(wechat);
        drive();
        Platforms.WECHAT.nextPublicationEndsWith(appId, 0);
        push(publishJob(column("handle", publication(draft, wechat))));
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.PUBLISHING);
    }

    @Test
    void eventOfAnAccountThatNamesJobsDifferentlyWakesWhatIsOpen() {
        DraftId draft = signed(wechat);
        drive();
        int asked = Platforms.WECHAT.arrivals("/cgi-bin/freepublish/get");
        push(PushedMessage.massSendJob(token, aesKey, appId, clock.instant(), "99", "send success"));
        drive();
        assertThat(Platforms.WECHAT.arrivals("/cgi-bin/freepublish/get") - asked)
                .isEqualTo(1);
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.PUBLISHING);
    }

    @Test
    void nothingUnsignedTooLargeOrForAnUnknownAccountIsTaken() {
        PushedMessage right = publishJob("1");
        assertThat(push(right.with("msg_signature", "0".repeat(40)))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(push(new PushedMessage(right.query(), new byte[70_000]))).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(mvc.post()
                        .uri("/callback/wechat/" + UUID.randomUUID())
                        .params(params(right))
                        .content(right.body()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post()
                        .uri("/callback/wechat/" + weibo)
                        .params(params(right))
                        .content(right.body()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(jdbc.sql("select count(*) from pushed_event where account_id = :account")
                        .param("account", wechat.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void otherMethodsHaveNoDoorHere() {
        assertThat(mvc.delete().uri("/callback/wechat/" + wechat)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void keyIsShownOnceAndSealed() {
        assertThat(mvc.post()
                        .uri("/accounts/" + wechat + "/callback-key")
                        .with(csrf())
                        .with(as(team().admin())))
                .hasStatusOk()
                .bodyText()
                .contains("EncodingAESKey", "/callback/wechat/" + wechat, "只在这里显示一次");
        assertThat(mvc.get().uri("/accounts/" + wechat + "/connection").with(as(team().admin())))
                .hasStatusOk()
                .bodyText()
                .contains("/callback/wechat/" + wechat)
                .doesNotContain("只在这里显示一次");
        assertThat(push(publishJob("1"))).as("the key before opens nothing").hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri("/accounts/" + wechat + "/callback-key")
                        .with(csrf())
                        .with(as(team().editor())))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private PushedMessage publishJob(String id) {
        return PushedMessage.publishJob(token, aesKey, appId, clock.instant(), id, 0);
    }

    private MvcTestResult push(PushedMessage message) {
        return mvc.post()
                .uri("/callback/wechat/" + wechat)
                .params(params(message))
                .content(message.body())
                .exchange();
    }

    private static org.springframework.util.MultiValueMap<String, String> params(PushedMessage message) {
        return org.springframework.util.MultiValueMap.fromSingleValue(message.query());
    }
}
