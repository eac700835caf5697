package io.countersign.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.publication.vault.Credentials;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Look-ups that a broken connection ended begin anew once the account is connected again. */
class LookAgainIntegrationTests extends PublicationScenario {

    private static final String A_NEW_SECRET = "a-new-secret-of-the-account-0002";

    @Autowired
    ConnectAccount connect;

    @Autowired
    ChooseMode choose;

    @Test
    void postThatWasMadeIsFound() {
        int shared = Platforms.WEIBO.arrivals(SHARE);
        Platforms.WEIBO.acceptsThenDropsTheConnection();
        DraftId draft = lookedUpInVain();
        consent();
        drive();
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.VERIFIED);
        assertThat(attempts(publication(draft, weibo))).containsExactly("PUBLISHED");
        assertThat(Platforms.WEIBO.arrivals(SHARE) - shared).isEqualTo(1);
    }

    @Test
    void absenceIsProvedByAllLooksAndNotByTheFirst() {
        int shared = Platforms.WEIBO.arrivals(SHARE);
        Platforms.WEIBO.answers500();
        DraftId draft = lookedUpInVain();
        consent();
        drive();
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        for (int i = 0; i < 8; i++) pass(Duration.ofMinutes(4));
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.VERIFIED);
        assertThat(attempts(publication(draft, weibo))).containsExactly("ABSENT", "PUBLISHED");
        assertThat(Platforms.WEIBO.arrivals(SHARE) - shared).isEqualTo(2);
        assertThat(Platforms.WEIBO.followerView(uid)).hasSize(1);
    }

    @Test
    void postThatMayHaveBeenDeletedSinceIsNotSentAgain() {
        int shared = Platforms.WEIBO.arrivals(SHARE);
        Platforms.WEIBO.acceptsThenDropsTheConnection();
        DraftId draft = lookedUpInVain();
        Platforms.WEIBO.deleteByHand(Platforms.WEIBO.followerView(uid).get(0).id());
        clock.advance(Duration.ofDays(2));
        consent();
        drive();
        for (int i = 0; i < 8; i++) pass(Duration.ofMinutes(4));
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        assertThat(givenUp(draft)).isTrue();
        assertThat(Platforms.WEIBO.arrivals(SHARE) - shared).isEqualTo(1);
    }

    @Test
    void outcomeThatNoLookWouldRecogniseAnyMoreIsLeftToAPerson() {
        Platforms.WEIBO.acceptsThenDropsTheConnection();
        DraftId draft = lookedUpInVain();
        clock.advance(Duration.ofDays(31));
        consent();
        assertThat(givenUp(draft)).isTrue();
    }

    @Test
    void whatAPersonPublishedMeanwhileIsNotSentAgain() {
        Platforms.WEIBO.tokenExpired(uid);
        DraftId draft = signed(weibo);
        drive();
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.HELD);
        int shared = Platforms.WEIBO.arrivals(SHARE);
        Platforms.WEIBO.postByHand(uid, text(draft));
        consent();
        drive();
        // The person left the picture out.
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.DRIFTED);
        assertThat(Platforms.WEIBO.arrivals(SHARE)).isEqualTo(shared);
        assertThat(Platforms.WEIBO.followerView(uid)).hasSize(1);
    }

    @Test
    void articleIsFoundOnceTheSecretIsRight() {
        int submitted = Platforms.WECHAT.arrivals(SUBMIT);
        Platforms.WECHAT.on(SUBMIT).acceptsThenDropsTheConnection();
        DraftId draft = signed(wechat);
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        Platforms.WECHAT.secretReset(appId, A_NEW_SECRET);
        for (int i = 0; i < 8; i++) pass(Duration.ofMinutes(15));
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        secretEntered();
        drive();
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.VERIFIED);
        assertThat(Platforms.WECHAT.arrivals(SUBMIT) - submitted).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void massSendIsAskedForUnderItsKeyUnlessItMayNoLongerGoOut(boolean suspended) {
        choose.choose(wechat, PublishingMode.MASS_SEND, WechatKind.SERVICE, school.user(team().sysadmin()));
        Platforms.WECHAT.on(MASS_SEND).dropsTheConnection();
        DraftId draft = signed(wechat);
        drive();
        Platforms.WECHAT.secretReset(appId, A_NEW_SECRET);
        for (int i = 0; i < 8; i++) pass(Duration.ofMinutes(15));
        assertThat(state(draft, wechat)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        if (suspended)
            jdbc.sql("update media_account set status = 'SUSPENDED' where id = :id")
                    .param("id", wechat.value())
                    .update();
        secretEntered();
        drive();
        for (int i = 0; i < 4; i++) pass(Duration.ofSeconds(20));
        assertThat(state(draft, wechat))
                .isEqualTo(suspended ? PublicationState.OUTCOME_UNKNOWN : PublicationState.PUBLISHED);
        assertThat(Platforms.WECHAT.followerView(appId)).hasSize(suspended ? 0 : 1);
    }

    private void secretEntered() {
        connect.connect(
                wechat,
                new Credentials(Map.of("appId", appId, "appSecret", A_NEW_SECRET)),
                null,
                school.user(team().admin()));
    }

    private String text(DraftId draft) {
        return jdbc.sql("select weibo_text from revision where draft_id = :draft")
                .param("draft", draft.value())
                .query(String.class)
                .single();
    }

    private DraftId lookedUpInVain() {
        DraftId draft = signed(weibo);
        drive();
        Platforms.WEIBO.tokenExpired(uid);
        for (int i = 0; i < 8; i++) pass(Duration.ofMinutes(4));
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.OUTCOME_UNKNOWN);
        assertThat(givenUp(draft)).isTrue();
        return draft;
    }

    private void consent() {
        String token = Platforms.WEIBO.authorise(uid);
        connect.connect(
                weibo, new Credentials(Map.of("accessToken", token, "uid", uid)), null, school.user(team().admin()));
    }

    /** Whether nobody but a person is left to find out. */
    private boolean givenUp(DraftId draft) {
        return jdbc.sql("select due_at is null from publication_task where publication_id = :id")
                .param("id", publication(draft, weibo).value())
                .query(Boolean.class)
                .single();
    }
}
