package io.countersign.connectors.wechat;

import static io.countersign.connectors.wechat.WechatFixture.APP_ID;
import static io.countersign.connectors.wechat.WechatFixture.LIST;
import static io.countersign.connectors.wechat.WechatFixture.OUTCOME;
import static io.countersign.connectors.wechat.WechatFixture.SUBMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.Quota;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the platform says of an account's calls. */
class QuotaTests extends OneWechatAccount {
    private static final String QUOTA = "/cgi-bin/openapi/quota/get";

    @Test
    void eachPathIsToldWithWhatIsLeft() {
        platform.limitCallsPerDay(APP_ID, LIST, 40);
        connector.latest();
        connector.readQuotas(List.of(SUBMIT, LIST));
        assertThat(fixture.quotas).isEqualTo(Map.of(SUBMIT, new Quota(100, 100, null), LIST, new Quota(40, 39, null)));
    }

    @Test
    void pathThatThePlatformDoesNotKnowLeavesTheOthersAsTheyAre() {
        connector.readQuotas(List.of("/cgi-bin/freepublish/unheard-of", SUBMIT));
        assertThat(fixture.quotas).containsOnlyKeys(SUBMIT);
    }

    @Test
    void noCallsAtAllAreNoQuota() {
        platform.limitCallsPerDay(APP_ID, SUBMIT, 0);
        connector.readQuotas(List.of(SUBMIT));
        assertThat(fixture.quotas).isEmpty();
    }

    @Test
    void answerThatIsLostIsNotAskedForAgainAndKeepsWhatWasToldBefore() {
        connector.readQuotas(List.of(SUBMIT));
        int before = platform.arrivals(QUOTA);
        platform.on(QUOTA).answersHtml502();
        assertThatThrownBy(() -> connector.readQuotas(List.of(LIST, OUTCOME)))
                .isInstanceOf(ConnectorException.Unavailable.class);
        assertThat(platform.arrivals(QUOTA) - before).isEqualTo(1);
        assertThat(fixture.quotas).containsOnlyKeys(SUBMIT);
    }
}
