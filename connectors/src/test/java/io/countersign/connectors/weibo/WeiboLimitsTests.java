package io.countersign.connectors.weibo;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.connectors.CallBudget;
import io.countersign.connectors.Mishap;
import io.countersign.connectors.Quota;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the platform says of an account's calls. */
class WeiboLimitsTests {
    private static final String LIMITS = "/2/account/rate_limit_status.json";
    private static final Instant NOW = Instant.parse("2026-03-02T01:40:00Z");

    private final WeiboServer weibo = WeiboFixture.server();
    private final Told told = new Told();
    private final WeiboConnector connector =
            new WeiboConnector(WeiboFixture.settings(weibo.uri()), told, Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void stop() {
        weibo.close();
    }

    @Test
    void whatIsLeftEndsWithTheWindow() {
        weibo.limitCallsPerDay(88);
        connector.latest();
        connector.readQuota();
        assertThat(told.quota).isEqualTo(new Quota(88, 87, NOW.plusSeconds(1415)));
    }

    @Test
    void askingIsFreeOfCharge() {
        weibo.limitCallsPerDay(1);
        for (int i = 0; i < 3; i++) connector.readQuota();
        assertThat(connector.latest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DAYS, 1415, ",
        "HOURS, 1415, 2026-03-02T02:03:35Z",
        "HOURS, 0, 2026-03-02T02:00:00Z",
        "HOURS, 90000, 2026-03-02T02:00:00Z",
    })
    void unitSaysWhenOthersBegin(String unit, long seconds, @Nullable Instant until) {
        weibo.next(LIMITS, Mishap.json(200, """
                {"user_limit":"100","remaining_user_hits":12,"limit_time_unit":"%s","reset_time_in_seconds":%d}
                """.formatted(unit, seconds)));
        connector.readQuota();
        assertThat(told.quota).isEqualTo(new Quota(100, 12, until));
    }

    @Test
    void answerWithoutNumbersTellsNothing() {
        weibo.next(LIMITS, Mishap.json(200, "{\"ip_limit\":15000}"));
        connector.readQuota();
        assertThat(told.quota).isNull();
    }

    private static final class Told implements CallBudget {
        @Nullable Quota quota;

        @Override
        public boolean tryRead(String account, String path) {
            return true;
        }

        @Override
        public boolean tryPublish(String account, String path) {
            return true;
        }

        @Override
        public void told(String account, String path, Quota quota) {
            this.quota = quota;
        }
    }
}
