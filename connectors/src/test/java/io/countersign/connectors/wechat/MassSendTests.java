package io.countersign.connectors.wechat;

import static io.countersign.connectors.wechat.WechatFixture.APP_ID;
import static io.countersign.connectors.wechat.WechatFixture.APP_SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.PublishOutcome.Effect;
import io.countersign.connectors.StagedDraft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MassSendTests {
    private static final String SEND = MassSends.SEND;
    private final WechatFixture fixture = new WechatFixture();
    private final WechatServer platform = WechatServer.start(0);
    private final WechatConnector connector = fixture.connector(platform);

    @BeforeEach
    void account() {
        platform.addVerified(APP_ID, APP_SECRET, "图书馆");
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void massSendEndsWhenThePlatformSaysSo() {
        PublishOutcome.Pending pending = (PublishOutcome.Pending) connector.massSend(draft(), "key-1");
        assertThat(connector.outcome(pending.handle())).isEqualTo(pending);
        assertThat(connector.outcome(pending.handle()))
                .isEqualTo(new PublishOutcome.Published(pending.handle(), null, null));
        assertThat(platform.followerView(APP_ID)).hasSize(1);
        assertThat(platform.draftBox(APP_ID)).isEmpty();
    }

    @Test
    void keyThatWasUsedBeforeBringsTheSendThatItStandsFor() {
        platform.on(SEND).acceptsThenResetsTheConnection();
        StagedDraft draft = draft();
        assertThat(connector.massSend(draft, "key-1")).isInstanceOf(PublishOutcome.Unknown.class);
        assertThat(platform.arrivals(SEND)).isEqualTo(1);
        assertThat(connector.massSend(draft, "key-1")).isInstanceOf(PublishOutcome.Pending.class);
        assertThat(platform.followerView(APP_ID)).hasSize(1);
    }

    @Test
    void keyThatExistsWithoutItsSendIsLookedUp() {
        platform.on(SEND).answersCode(45065, "clientmsgid exist");
        assertThat(connector.massSend(draft(), "key-1")).isInstanceOf(PublishOutcome.Unknown.class);
    }

    @Test
    void subscriptionAccountHasOneMassSendADay() {
        connector.massSend(draft(), "key-1");
        PublishOutcome.Refused second = refused(connector.massSend(draft(), "key-2"));
        assertThat(second.code()).isEqualTo("45028");
        assertThat(second.effect()).isEqualTo(Effect.WAIT);
    }

    @Test
    void serviceAccountHasFourMassSendsAMonth() {
        platform.isServiceAccount(APP_ID);
        for (int i = 0; i < 4; i++)
            assertThat(connector.massSend(draft(), "key-" + i)).isInstanceOf(PublishOutcome.Pending.class);
        assertThat(refused(connector.massSend(draft(), "key-5")).code()).isEqualTo("45028");
    }

    @Test
    void accountWithoutThePermissionIsLeftToAPersonsHand() {
        StagedDraft draft = draft();
        platform.verificationLapses(APP_ID);
        assertThat(refused(connector.massSend(draft, "key-1")).effect()).isEqualTo(Effect.BY_HAND);
        assertThat(refused(connector.publish(draft)).effect()).isEqualTo(Effect.BY_HAND);
    }

    @Test
    void failedMassSendReachedNobody() {
        platform.nextMassSendEndsWith(APP_ID, "SEND_FAIL");
        PublishOutcome.Pending pending = (PublishOutcome.Pending) connector.massSend(draft(), "key-1");
        connector.outcome(pending.handle());
        assertThat(refused(connector.outcome(pending.handle())).code()).isEqualTo("msg_status:SEND_FAIL");
        assertThat(platform.followerView(APP_ID)).isEmpty();
    }

    @Test
    void deletedMassSendIsGoneAndDeletingAgainIsSafe() {
        PublishOutcome.Pending pending = (PublishOutcome.Pending) connector.massSend(draft(), "key-1");
        connector.delete(pending.handle());
        connector.delete(pending.handle());
        assertThat(platform.followerView(APP_ID)).isEmpty();
        connector.outcome(pending.handle());
        assertThat(connector.outcome(pending.handle()))
                .isInstanceOfSatisfying(
                        PublishOutcome.Removed.class,
                        it -> assertThat(it.code()).isEqualTo("msg_status:DELETE"));
    }

    private StagedDraft draft() {
        return connector.stage(WechatFixture.notice());
    }

    private static PublishOutcome.Refused refused(PublishOutcome outcome) {
        return (PublishOutcome.Refused) outcome;
    }
}
