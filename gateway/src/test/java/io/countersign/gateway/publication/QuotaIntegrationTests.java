package io.countersign.gateway.publication;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.ConnectionFacet;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How many calls the platforms allow, as they say themselves. */
class QuotaIntegrationTests extends PublicationScenario {

    private static final String LIST = "/cgi-bin/freepublish/batchget";
    private static final String QUOTA = "/cgi-bin/openapi/quota/get";
    private static final String LIMITS = "/2/account/rate_limit_status.json";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ProbePermissions probe;

    @Autowired
    Polls polls;

    @Autowired
    PollStates pollStates;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void atTen() {
        // Ten in the morning in Beijing, so that no test runs over midnight.
        clock.set(Instant.parse("2026-11-24T02:00:00Z"));
    }

    @Test
    void whatIsLeftStandsOnThePageOfTheConnection() {
        assertThat(page(wechat))
                .hasStatusOk()
                .bodyText()
                .contains("今天还可调用", "提交发布", "读取单篇文章", "剩 100 次，共 100 次", "平台告知于")
                .doesNotContain("平台未告知", "??");
        assertThat(page(weibo)).hasStatusOk().bodyText().contains("全部调用").doesNotContain("提交发布", "??");
    }

    @Test
    void whatIsLeftIsPartOfTheConnectionOverTheApi() {
        Platforms.WECHAT.limitCallsPerDay(appId, LIST, 7);
        probe.all();
        MvcTestResult answer = mvc.get()
                .uri("/api/v1/accounts/" + wechat + "/connection")
                .with(as(team().admin()))
                .exchange();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.calls[?(@.kind=='LIST')].limit")
                .asArray()
                .containsExactly(7);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.calls[?(@.kind=='LIST')].left")
                .asArray()
                .isNotEmpty();
    }

    @Test
    void accountWithoutAPlatformHasNoCalls() {
        AccountId byHand = school.handOver(team());
        assertThat(mvc.get().uri("/accounts/" + byHand + "/connection").with(as(team().admin())))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .doesNotContain("今天还可调用");
    }

    @Test
    void pollsEndWhereThePlatformSaysThatNothingIsLeft() {
        polls.sweep();
        Platforms.WECHAT.limitCallsPerDay(appId, LIST, 1);
        probe.all();
        int before = Platforms.WECHAT.arrivals(LIST);
        for (int i = 0; i < 5; i++) {
            pollStates.due(wechat, clock.instant());
            polls.sweep();
        }
        assertThat(Platforms.WECHAT.arrivals(LIST))
                .as("none is sent to be refused")
                .isEqualTo(before);
        assertThat(accounts.get(wechat).connection()).isEqualTo(ConnectionFacet.CONNECTED);
    }

    @Test
    void dailyQuestionIsPutToBothPlatformsAndOnceToEachPath() {
        int quotas = Platforms.WECHAT.arrivals(QUOTA);
        int limits = Platforms.WEIBO.arrivals(LIMITS);
        int perAccount = 9;
        probe.all();
        int wechatAccounts = (Platforms.WECHAT.arrivals(QUOTA) - quotas) / perAccount;
        assertThat(wechatAccounts).isPositive();
        assertThat(Platforms.WEIBO.arrivals(LIMITS)).isGreaterThan(limits);
        clock.advance(Duration.ofHours(2));
        int asked = Platforms.WECHAT.arrivals(QUOTA);
        page(wechat);
        assertThat(Platforms.WECHAT.arrivals(QUOTA)).as("a page asks nobody").isEqualTo(asked);
    }

    @Test
    void questionWithoutAnAnswerCostsNothingElse() {
        Platforms.WECHAT.on(QUOTA).answersCode(40001, "invalid credential");
        Platforms.WECHAT.on(QUOTA).answersCode(40001, "invalid credential");
        AccountId another = new AccountId(UUID.randomUUID());
        school.wechat(team(), another);
        assertThat(accounts.get(another).connection()).isEqualTo(ConnectionFacet.CONNECTED);
        assertThat(page(another)).bodyText().contains("平台未告知，按通常额度");
    }

    private MvcTestResult page(AccountId account) {
        PersonId admin = team().admin();
        return mvc.get()
                .uri("/accounts/" + account + "/connection")
                .with(as(admin))
                .exchange();
    }
}
