package io.countersign.connectors.wechat;

import static io.countersign.connectors.wechat.WechatFixture.APP_ID;
import static io.countersign.connectors.wechat.WechatFixture.APP_SECRET;
import static io.countersign.connectors.wechat.WechatFixture.SUBMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.PublishOutcome.Effect;
import io.countersign.connectors.StagedDraft;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PublishOnceTests {
    private final WechatFixture fixture = new WechatFixture();
    private WechatServer platform = WechatServer.start(0);
    private WechatConnector connector = fixture.connector(platform);
    private StagedDraft draft = new StagedDraft("none", Map.of());

    @BeforeEach
    void aStagedDraft() {
        platform.addVerified(APP_ID, APP_SECRET, "图书馆");
        draft = connector.stage(WechatFixture.notice());
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private static Arguments situation(String name, Consumer<Situations> situation) {
        return Arguments.of(name, situation);
    }

    static Stream<Arguments> lostAnswers() {
        return Stream.of(
                situation("connection dropped after the effect", Situations::acceptsThenDropsTheConnection),
                situation("connection reset after the effect", Situations::acceptsThenResetsTheConnection),
                situation("connection dropped before the effect", Situations::dropsTheConnection),
                situation("500", Situations::answers500),
                situation("502 with HTML", Situations::answersHtml502),
                situation("200 with HTML", Situations::answersHtml200),
                situation("200 without a body", Situations::answersEmptyBody),
                situation("half an answer", Situations::answersHalf),
                situation("null", Situations::answersNull),
                situation("-1 after the effect", Situations::answersMinusOneAfterTheEffect),
                situation("-1 without effect", Situations::answersMinusOneWithoutEffect),
                situation("503 with Retry-After 0", Situations::answers503WithRetryAfterZero),
                situation("307", on -> on.redirects(307, SUBMIT + "?again=1")),
                situation("308", on -> on.redirects(308, SUBMIT + "?again=1")),
                situation("408", on -> on.redirects(408, "/")));
    }

    static Stream<Arguments> lateAnswers() {
        return Stream.of(
                situation("answer after the time limit", on -> on.slowAnswer(Duration.ofMillis(1200))),
                situation("drip beyond the time limit", on -> on.slowDrip(Duration.ofMillis(2500))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lateAnswers")
    void aLateAnswerIsUnknownAndArrivesOnce(String name, Consumer<Situations> situation) {
        situation.accept(platform.on(SUBMIT));
        assertThat(fixture.hasty(platform).publish(draft)).isInstanceOf(PublishOutcome.Unknown.class);
        assertThat(platform.arrivals(SUBMIT)).isEqualTo(1);
        publicationsAre(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lostAnswers")
    void aLostAnswerIsUnknownAndArrivesOnce(String name, Consumer<Situations> situation) {
        situation.accept(platform.on(SUBMIT));

        PublishOutcome outcome = connector.publish(draft);

        assertThat(outcome).isInstanceOf(PublishOutcome.Unknown.class);
        assertThat(platform.arrivals(SUBMIT)).isEqualTo(1);
        assertThat(outcome.toString()).doesNotContain("_token").doesNotContain(APP_SECRET);
    }

    @Test
    void anAcceptedTaskIsPendingUnderItsNumber() {
        PublishOutcome outcome = connector.publish(draft);
        assertThat(outcome).isInstanceOf(PublishOutcome.Pending.class);
        assertThat(((PublishOutcome.Pending) outcome).handle()).matches("\\d{10}");
        assertThat(platform.arrivals(SUBMIT)).isEqualTo(1);
    }

    @Test
    void anAcceptedTaskMayCarryItsNumberAsText() {
        platform.publishIdsAsText();
        PublishOutcome outcome = connector.publish(draft);
        assertThat(((PublishOutcome.Pending) outcome).handle()).matches("\\d{10}");
    }

    @ParameterizedTest
    @CsvSource({
        "40007, ALREADY_THERE",
        "45009, WAIT",
        "45011, WAIT",
        "48001, BY_HAND",
        "50002, STOP_ACCOUNT",
        "53500, STOP_ACCOUNT",
        "53501, WAIT",
        "53503, FIX_CONTENT",
        "53504, FIX_CONTENT",
        "53505, FIX_CONTENT",
        "41001, FAULT",
        "47001, FAULT",
        "99999, STOP_ACCOUNT",
    })
    void aCodeIsACertainRefusal(int code, Effect effect) {
        platform.on(SUBMIT).answersCode(code, "no");

        PublishOutcome outcome = connector.publish(draft);

        assertThat(outcome).isInstanceOf(PublishOutcome.Refused.class);
        PublishOutcome.Refused refused = (PublishOutcome.Refused) outcome;
        assertThat(refused.code()).isEqualTo(String.valueOf(code));
        assertThat(refused.effect()).isEqualTo(effect);
        assertThat(refused.text()).contains("no").contains("rid:");
        assertThat(platform.arrivals(SUBMIT)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"40001", "40014", "42001"})
    void aRefusedTokenIsRenewedOnceBecauseNothingHasHappenedYet(int code) {
        platform.on(SUBMIT).answersCode(code, "token");
        assertThat(connector.publish(draft)).isInstanceOf(PublishOutcome.Pending.class);
        assertThat(platform.arrivals(SUBMIT)).isEqualTo(2);
        publicationsAre(1);
    }

    @ParameterizedTest
    @CsvSource({"40001", "40014", "42001"})
    void aFreshTokenRefusedAgainStopsTheAccount(int code) {
        platform.on(SUBMIT, 5).answersCode(code, "token");
        assertThat(connector.publish(draft))
                .isInstanceOfSatisfying(
                        PublishOutcome.Refused.class,
                        refused -> assertThat(refused.effect()).isEqualTo(Effect.STOP_ACCOUNT));
        assertThat(platform.arrivals(SUBMIT)).isEqualTo(2);
    }

    @Test
    void afterTheRenewalALostAnswerIsStillUnknown() {
        platform.on(SUBMIT).answersCode(40001, "token");
        platform.on(SUBMIT).acceptsThenDropsTheConnection();
        assertThat(connector.publish(draft)).isInstanceOf(PublishOutcome.Unknown.class);
        assertThat(platform.arrivals(SUBMIT)).isEqualTo(2);
        publicationsAre(1);
    }

    @Test
    void withoutATokenNothingIsSent() {
        platform.tokenSuperseded(APP_ID);
        fixture.tokens.clear();
        platform.on(WechatFixture.STABLE_TOKEN).answers500();
        assertThat(connector.publish(draft)).isInstanceOf(PublishOutcome.NotSent.class);
        assertThat(platform.arrivals(SUBMIT)).isZero();
    }

    @Test
    void aResetSecretIsACertainRefusal() {
        platform.secretReset(APP_ID, "another");
        assertThat(connector.publish(draft))
                .isInstanceOfSatisfying(
                        PublishOutcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("40125"));
    }

    @Test
    void aRefusedConnectionIsNotSent() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        WechatConnector nowhere = fixture.connector(URI.create("http://127.0.0.1:" + closed), APP_SECRET);
        assertThat(nowhere.publish(draft)).isInstanceOf(PublishOutcome.NotSent.class);
    }

    @Test
    void aBudgetUsedUpSendsNothing() {
        fixture.usedUp.add(SUBMIT);
        assertThat(connector.publish(draft))
                .isInstanceOfSatisfying(
                        PublishOutcome.Refused.class,
                        refused -> assertThat(refused.effect()).isEqualTo(Effect.WAIT));
        assertThat(platform.arrivals(SUBMIT)).isZero();
    }

    private void publicationsAre(int count) {
        platform.publishingTakes(0, Duration.ZERO);
        assertThat(platform.followerView(APP_ID)).hasSize(count);
    }
}
