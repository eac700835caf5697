package io.countersign.gateway.publication;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.countersign.connectors.wechat.Situations;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.vault.Credentials;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.Publishing;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How pieces go out follows what the platform allows, and what somebody chose. */
@RecordApplicationEvents
class ModesIntegrationTests extends PublicationScenario {

    @Autowired
    ChooseMode choose;

    @Autowired
    AccountModes modes;

    @Autowired
    ConnectAccount connect;

    @Autowired
    ProbePermissions probe;

    @Autowired
    RestartPublication restart;

    @Autowired
    ResolveOutcome resolve;

    @Autowired
    MassQuota quota;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationEvents events;

    @Autowired
    MockMvcTester mvc;

    @AfterEach
    void keysAreRemembered() {
        Platforms.WECHAT.massSendKeysAreForgotten(false);
    }

    @BeforeEach
    void atNoon() {
        // Ten in the morning in Beijing, so that no test runs over midnight.
        clock.set(Instant.parse("2026-11-24T02:00:00Z"));
    }

    @Test
    void refusalForWantOfPermissionTurnsTheAccountToHandOverAndThePieceWaitsForAHand() {
        DraftId draft = signed(wechat);
        Platforms.WECHAT.verificationLapses(appId);
        drive();

        assertThat(state(draft, wechat)).isEqualTo(PublicationState.HANDED_OVER);
        assertThat(column("error_code", publication(draft, wechat))).isEqualTo("48001");
        assertThat(attempts(publication(draft, wechat))).containsExactly("REFUSED");
        assertThat(Platforms.WECHAT.draftBox(appId)).hasSize(1);
        assertThat(mode(wechat).mode()).isEqualTo(PublishingMode.HAND_OVER);
        assertThat(accounts.get(wechat).publishing()).isEqualTo(Publishing.HAND_OVER);
        assertThat(turned()).isEqualTo(1);

        DraftId next = signed(wechat);
        drive();
        assertThat(state(next, wechat)).isEqualTo(PublicationState.HANDED_OVER);
        assertThat(attempts(publication(next, wechat))).isEmpty();
        assertThat(Platforms.WECHAT.draftBox(appId)).hasSize(2);
        assertThat(turned()).isEqualTo(1);
        assertThat(mvc.get().uri("/publications/" + publication(draft, wechat)).with(as(team().editor())))
                .hasStatusOk()
                .bodyText()
                .contains("待人工发布", "平台草稿已核对");
    }

    @Test
    void pieceThatWaitsInTheBoxIsHandedOverOnceItsAccountIs() {
        DraftId draft = signed(wechat);
        worker.workOnce();
        worker.workOnce();
        choose.choose(wechat, PublishingMode.HAND_OVER, null, school.user(team().sysadmin()));
        int submitted = Platforms.WECHAT.arrivals(SUBMIT);
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.HANDED_OVER);
        assertThat(attempts(publication(draft, wechat))).containsExactly("ABSENT");
        assertThat(Platforms.WECHAT.arrivals(SUBMIT)).isEqualTo(submitted);
    }

    @Test
    void lapsedVerificationIsFoundByTheProbeAndARenewedOneIsOfferedToAPerson() {
        Platforms.WECHAT.verificationLapses(appId);
        probe.one(wechat);
        probe.one(wechat);
        assertThat(mode(wechat).reason()).isEqualTo(ModeReason.NOT_ALLOWED);
        assertThat(turned()).isEqualTo(1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> choose.choose(wechat, PublishingMode.API, null, school.user(team().sysadmin())));

        Platforms.WECHAT.verificationRenewed(appId);
        probe.one(wechat);
        probe.one(wechat);
        assertThat(mode(wechat).mode()).isEqualTo(PublishingMode.HAND_OVER);
        assertThat(mode(wechat).offered()).isTrue();
        assertThat(events.stream(PublishingRegained.class)
                        .filter(it -> it.accountId().equals(wechat)))
                .hasSize(1);

        choose.choose(wechat, PublishingMode.API, null, school.user(team().sysadmin()));
        DraftId draft = signed(wechat);
        drive();
        pass(Duration.ofSeconds(6));
        assertThat(state(draft, wechat).isPublic()).isTrue();
    }

    @Test
    void massSendGoesOutOnceAndWaitsForTheNextDayWhenNoneIsLeft() {
        choose.choose(wechat, PublishingMode.MASS_SEND, WechatKind.SUBSCRIPTION, school.user(team().sysadmin()));
        int sent = Platforms.WECHAT.arrivals(MASS_SEND);
        DraftId first = signed(wechat);
        drive();
        pass(Duration.ofSeconds(6));
        pass(Duration.ofSeconds(16));
        assertThat(state(first, wechat)).isEqualTo(PublicationState.PUBLISHED);
        assertThat(column("platform_post_id", publication(first, wechat))).startsWith("mass:");

        DraftId second = signed(wechat);
        drive();
        assertThat(state(second, wechat)).isEqualTo(PublicationState.STAGED);
        assertThat(column("error_code", publication(second, wechat))).isEqualTo("mass.none");
        assertThat(Platforms.WECHAT.arrivals(MASS_SEND) - sent).isEqualTo(1);

        pass(Duration.ofHours(15));
        assertThat(Platforms.WECHAT.arrivals(MASS_SEND) - sent).isEqualTo(2);
        assertThat(Platforms.WECHAT.followerView(appId)).hasSize(2);
    }

    @Test
    void lostAnswerOfAMassSendIsAskedForUnderTheSameKey() {
        choose.choose(wechat, PublishingMode.MASS_SEND, WechatKind.SERVICE, school.user(team().sysadmin()));
        Platforms.WECHAT.on(MASS_SEND).acceptsThenDropsTheConnection();
        DraftId draft = signed(wechat);
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        pass(Duration.ofSeconds(31));
        pass(Duration.ofSeconds(6));
        pass(Duration.ofSeconds(16));
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.PUBLISHED);
        assertThat(attempts(publication(draft, wechat))).containsExactly("PUBLISHED");
        assertThat(Platforms.WECHAT.followerView(appId)).hasSize(1);
    }

    @Test
    void lostMassSendIsNotAskedForAgainOnceItsDraftWasEdited() {
        choose.choose(wechat, PublishingMode.MASS_SEND, WechatKind.SERVICE, school.user(team().sysadmin()));
        Platforms.WECHAT.on(MASS_SEND).dropsTheConnection();
        DraftId draft = signed(wechat);
        drive();
        int sent = Platforms.WECHAT.arrivals(MASS_SEND);
        Platforms.WECHAT.editDraftByHand(
                appId, Platforms.WECHAT.draftBox(appId).get(0), html -> html.replace("八点", "九点"));
        for (int i = 0; i < 6; i++) pass(Duration.ofMinutes(3));
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        assertThat(Platforms.WECHAT.arrivals(MASS_SEND)).isEqualTo(sent);
    }

    @Test
    void massSendThatAPersonFoundIsNotAskedForAgain() {
        choose.choose(wechat, PublishingMode.MASS_SEND, WechatKind.SERVICE, school.user(team().sysadmin()));
        Platforms.WECHAT.on(MASS_SEND).dropsTheConnection();
        DraftId draft = signed(wechat);
        drive();
        int sent = Platforms.WECHAT.arrivals(MASS_SEND);
        resolve.published(publication(draft, wechat), "https://mp.weixin.qq.com/s/abc", school.user(team().editor()));
        for (int i = 0; i < 6; i++) pass(Duration.ofMinutes(3));
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.PUBLISHED);
        assertThat(Platforms.WECHAT.arrivals(MASS_SEND)).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void platformThatForgetsKeysIsAskedTwiceAndSendsOnce(boolean effect) {
        Platforms.WECHAT.massSendKeysAreForgotten(true);
        choose.choose(wechat, PublishingMode.MASS_SEND, WechatKind.SERVICE, school.user(team().sysadmin()));
        if (effect) Platforms.WECHAT.on(MASS_SEND).acceptsThenDropsTheConnection();
        else Platforms.WECHAT.on(MASS_SEND).dropsTheConnection();
        DraftId draft = signed(wechat);
        drive();
        for (int i = 0; i < 8; i++) pass(Duration.ofMinutes(3));
        assertThat(Platforms.WECHAT.followerView(appId)).hasSize(1);
        assertThat(state(draft, wechat))
                .isEqualTo(effect ? PublicationState.OUTCOME_UNKNOWN : PublicationState.PUBLISHED);
    }

    /** Whatever the answers were, the ledger counts what the platform counted. */
    @ParameterizedTest
    @ValueSource(strings = {"lost after", "lost before", "busy after", "refused", "too fast", "second"})
    void massSendIsCountedOnce(String fault) {
        Platforms.WECHAT.isServiceAccount(appId);
        choose.choose(wechat, PublishingMode.MASS_SEND, WechatKind.SERVICE, school.user(team().sysadmin()));
        Situations next = Platforms.WECHAT.on(MASS_SEND);
        switch (fault) {
            case "lost after" -> next.acceptsThenDropsTheConnection();
            case "lost before" -> next.dropsTheConnection();
            case "busy after" -> next.answersMinusOneAfterTheEffect();
            case "refused" -> next.answersCode(45009, "reach max api daily quota limit");
            case "too fast" -> next.answersCode(45066, "clientmsgid retry too fast");
            default -> signed(wechat);
        }
        signed(wechat);
        drive();
        for (int i = 0; i < 30; i++) pass(Duration.ofHours(1));
        int sent = Platforms.WECHAT.followerView(appId).size();
        assertThat(sent).isPositive();
        assertThat(quota.of(wechat, WechatKind.SERVICE).used()).isEqualTo(sent);
    }

    @Test
    void pieceThatWaitedForACredentialGoesTheWayThatIsLeft() {
        DraftId draft = signed(wechat);
        Platforms.WECHAT.secretReset(appId, "a-new-secret-of-the-account-0002");
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.HELD);
        Platforms.WECHAT.verificationLapses(appId);
        connect.connect(
                wechat,
                new Credentials(Map.of("appId", appId, "appSecret", "a-new-secret-of-the-account-0002")),
                null,
                school.user(team().admin()));
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.HANDED_OVER);
        assertThat(Platforms.WECHAT.draftBox(appId)).hasSize(1);
    }

    @Test
    void massSendNeedsTheKindOfTheAccount() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> choose.choose(wechat, PublishingMode.MASS_SEND, null, school.user(team().sysadmin())));
    }

    @Test
    void stoppedPieceMayBePublishedByHandInstead() {
        Platforms.WECHAT.on(SUBMIT).answersCode(53504, "publish in the console");
        DraftId draft = signed(wechat);
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.FAILED);
        restart.byHand(publication(draft, wechat), school.user(team().editor()));
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.HANDED_OVER);
        assertThat(mode(wechat).mode()).isEqualTo(PublishingMode.API);
    }

    @Test
    void modeIsChosenByThePropagandaOfficeOrTheSystemAdministratorOnly() {
        String path = "/api/v1/accounts/" + wechat + "/mode";
        String body = "{\"mode\":\"MASS_SEND\",\"kind\":\"SERVICE\"}";
        assertThat(mvc.put()
                        .uri(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(as(team().admin())))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.put()
                        .uri(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(as(team().sysadmin())))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.quota.limit")
                .isEqualTo(4);
        assertThat(mvc.get().uri("/accounts/" + wechat + "/connection").with(as(team().sysadmin())))
                .hasStatusOk()
                .bodyText()
                .contains("接口群发", "服务号（每月 4 次）", "本期还可群发 4 次");
        assertThat(mvc.post()
                        .uri("/accounts/" + wechat + "/mode")
                        .param("mode", "HAND_OVER")
                        .with(csrf())
                        .with(as(team().sysadmin())))
                .hasStatus(HttpStatus.FOUND);
        assertThat(mode(wechat).mode()).isEqualTo(PublishingMode.HAND_OVER);
    }

    private AccountMode mode(AccountId account) {
        return modes.of(accounts.get(account));
    }

    private long turned() {
        return events.stream(AccountTurnedToHandOver.class)
                .filter(it -> it.accountId().equals(wechat))
                .count();
    }
}
