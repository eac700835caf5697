package io.countersign.connectors.wechat;

import static io.countersign.connectors.wechat.WechatFixture.APP_ID;
import static io.countersign.connectors.wechat.WechatFixture.APP_SECRET;
import static io.countersign.connectors.wechat.WechatFixture.LIST;
import static io.countersign.connectors.wechat.WechatFixture.STABLE_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.connectors.ConnectorException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TokenTests extends OneWechatAccount {
    TokenTests() {
        super(WechatServer.start(0, Clock.fixed(Instant.parse("2026-11-02T02:00:00Z"), ZoneOffset.UTC)));
    }

    @Test
    void oneTokenServesManyCallsAndManyNodes() {
        connector.latest();
        connector.latest();
        fixture.connector(platform).latest();
        assertThat(platform.arrivals(STABLE_TOKEN)).isEqualTo(1);
        assertThat(fixture.lives).containsEntry("wechat:" + APP_ID, Duration.ofMinutes(119));
    }

    @Test
    void aSupersededTokenIsRenewed() {
        connector.latest();
        platform.tokenSuperseded(APP_ID);
        assertThat(connector.latest()).isEmpty();
        assertThat(platform.arrivals(STABLE_TOKEN)).isEqualTo(2);
        assertThat(platform.arrivals(LIST)).isEqualTo(3);
    }

    @Test
    void anExpiredTokenIsRenewed() {
        connector.latest();
        platform.tokenExpired(APP_ID);
        assertThat(connector.latest()).isEmpty();
        assertThat(platform.arrivals(STABLE_TOKEN)).isEqualTo(2);
    }

    @Test
    void aTokenAboutToEndIsUsedButNotKept() {
        platform.tokensLive(Duration.ofSeconds(30));
        assertThat(connector.latest()).isEmpty();
        assertThat(fixture.tokens).isEmpty();
        assertThat(connector.latest()).isEmpty();
    }

    @Test
    void aTokenThatAnotherNodeRenewedIsNotForgotten() {
        SharedToken token = new SharedToken(
                WechatFixture.settings(platform.uri(), APP_SECRET),
                fixture.ports().tokens());
        fixture.tokens.put("wechat:" + APP_ID, "newer");
        token.refused("older");
        assertThat(fixture.tokens).containsValue("newer");
        token.refused("newer");
        assertThat(fixture.tokens).isEmpty();
    }

    @Test
    void aWrongSecretNeedsAPerson() {
        WechatConnector wrong = fixture.connector(platform.uri(), "wrong-secret");
        assertThatThrownBy(wrong::latest)
                .isInstanceOf(ConnectorException.Unauthorized.class)
                .hasMessageNotContaining("wrong-secret");
    }

    @Test
    void settingsNeverPrintTheSecret() {
        WechatSettings settings = WechatFixture.settings(platform.uri(), APP_SECRET);
        assertThat(settings.toString()).doesNotContain(APP_SECRET).contains("***");
        assertThat(new SharedToken(settings, fixture.ports().tokens()).toString())
                .doesNotContain(APP_SECRET);
    }
}
