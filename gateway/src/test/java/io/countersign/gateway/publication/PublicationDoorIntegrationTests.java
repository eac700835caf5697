package io.countersign.gateway.publication;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The calls of the contract and the pages, as people of each role meet them. */
class PublicationDoorIntegrationTests extends PublicationScenario {

    @Autowired
    MockMvcTester mvc;

    @Test
    void publicationsOfADraftAreListedForThoseWhoSeeIt() {
        DraftId draft = signed(wechat, weibo);
        drive();
        pass(Duration.ofSeconds(3));
        String list = "/api/v1/publications?draftId=" + draft;
        assertThat(get(list, team().editor()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(2);
        assertThat(get(list, team().editor()))
                .bodyJson()
                .extractingPath("$.items[?(@.accountId=='" + weibo + "')].verification")
                .asArray()
                .containsExactly("VERIFIED");
        assertThat(get(list, school.team().editor())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(list, team().sysadmin())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/api/v1/publications", team().editor())).hasStatusOk();
        assertThat(get("/api/v1/drafts/" + draft, team().editor()))
                .bodyJson()
                .extractingPath("$.publications.length()")
                .isEqualTo(2);
    }

    @Test
    void onlyAnUnknownOutcomeIsResolved() {
        DraftId draft = signed(weibo);
        drive();
        String resolution = "/api/v1/publications/" + publication(draft, weibo) + "/resolution";
        assertThat(post(resolution, "{\"outcome\":\"NOT_PUBLISHED\",\"retry\":true}", team().editor()))
                .hasStatus(HttpStatus.CONFLICT)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(post(resolution, "{}", team().editor())).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(resolution, "{\"outcome\":\"MAYBE\"}", team().editor())).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(resolution, "{\"outcome\":\"NOT_PUBLISHED\"}", team().first()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(
                        resolution,
                        "{\"outcome\":\"NOT_PUBLISHED\"}",
                        school.team().editor()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void personResolvesAnUnknownOutcomeWithTheAddress() {
        Platforms.WEIBO.answers500();
        DraftId draft = signed(weibo);
        drive();
        PublicationId id = publication(draft, weibo);
        assertThat(page("/publications/" + id, team().editor()))
                .hasStatusOk()
                .bodyText()
                .contains("结果待核实", "两边核对", "name=\"postUrl\"");
        assertThat(post(
                        "/api/v1/publications/" + id + "/resolution",
                        "{\"outcome\":\"PUBLISHED\",\"postUrl\":\"https://weibo.com/1/abc\"}",
                        team().editor()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.url")
                .isEqualTo("https://weibo.com/1/abc");
    }

    @Test
    void pagesOfPublicationsShowEachState() {
        Platforms.WECHAT.on(SUBMIT).answersCode(53503, "draft fails the publish check");
        AccountId byHand = school.handOver(team());
        DraftId draft = signed(wechat, weibo, byHand);
        drive();
        pass(Duration.ofSeconds(3));
        assertThat(page("/publications", team().editor()))
                .hasStatusOk()
                .bodyText()
                .contains("需要处理", "核验一致", "待人工发布");
        assertThat(page("/publications/" + publication(draft, wechat), team().editor()))
                .hasStatusOk()
                .bodyText()
                .contains("发布失败", "53503", "从审签稿重新发布");
        assertThat(page("/publications/" + publication(draft, weibo), team().responsible()))
                .hasStatusOk()
                .bodyText()
                .contains("核验一致", "撤稿");
        assertThat(page("/publications/" + publication(draft, byHand), team().editor()))
                .hasStatusOk()
                .bodyText()
                .contains("移交人工发布");
        assertThat(page("/publications/" + publication(draft, weibo) + "/withdrawal", team().responsible()))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"reason\"");
        assertThat(page(
                        "/publications/" + publication(draft, weibo),
                        school.team().editor()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page("/publications", team().sysadmin()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("图书馆");
    }

    @Test
    void withdrawalIsOrderedAndConfirmedOnThePage() {
        DraftId draft = signed(weibo);
        drive();
        pass(Duration.ofSeconds(3));
        String address = "/publications/" + publication(draft, weibo);
        assertThat(mvc.post()
                        .uri(address + "/withdrawal")
                        .param("reason", "时间有误")
                        .with(as(team().responsible()))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        drive();
        assertThat(page(address, team().lead())).bodyText().contains("已撤稿", "时间有误", "确认撤稿");
        assertThat(mvc.post()
                        .uri(address + "/withdrawal/confirmation")
                        .with(as(team().lead()))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(page(address, team().lead())).bodyText().contains("陈立").doesNotContain("须由另一位");
    }

    @Test
    void credentialsGoInAndNeverComeBack() {
        String address = "/api/v1/accounts/" + wechat + "/connection";
        String body = "{\"appId\":\"" + appId + "\",\"appSecret\":\"" + ConnectedSchool.APP_SECRET + "\"}";
        assertThat(put(address, body, team().admin()))
                .hasStatusOk()
                .bodyText()
                .contains("CONNECTED")
                .doesNotContain("never-seen-anywhere");
        assertThat(put(address, body, team().sysadmin())).hasStatusOk();
        assertThat(put(address, body, team().editor())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(put(address, body, school.team().admin())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(put(address, "{\"appId\":\"wx\",\"secret\":\"x\"}", team().admin()))
                .hasStatus(HttpStatus.BAD_REQUEST);
        Platforms.WECHAT.addressNotWhitelisted(appId);
        assertThat(put(address, body, team().admin()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("40164")
                .doesNotContain("never-seen-anywhere");
        assertThat(mvc.post()
                        .uri("/accounts/" + wechat + "/connection")
                        .param("appId", appId)
                        .param("appSecret", ConnectedSchool.APP_SECRET)
                        .with(as(team().admin()))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("40164", "value=\"" + appId + "\"")
                .doesNotContain("never-seen-anywhere");
    }

    @Test
    void accountIsPolledOnRequestAndItsPostsAreShown() {
        clock.advance(Duration.ofMinutes(1));
        Platforms.WEIBO.postByHand(uid, "今晚停水，请大家提前接水。");
        assertThat(post("/api/v1/accounts/" + weibo + "/polls", "", team().editor()))
                .hasStatus(HttpStatus.ACCEPTED);
        await().untilAsserted(() -> assertThat(get("/api/v1/accounts/" + weibo + "/posts", team().editor()))
                .bodyJson()
                .extractingPath("$.items[0].origin")
                .isEqualTo("UNREVIEWED"));
        assertThat(page("/accounts/" + weibo + "/posts", team().editor()))
                .hasStatusOk()
                .bodyText()
                .contains("绕审", "今晚停水");
        assertThat(page("/accounts/" + weibo + "/connection", team().admin()))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"accessToken\"");
        assertThat(get("/api/v1/accounts/" + weibo + "/posts", school.team().editor()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/api/v1/accounts/" + weibo + "/posts", team().sysadmin()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page("/accounts/" + weibo + "/posts", team().sysadmin())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page("/accounts/" + weibo, team().sysadmin()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/posts");
    }

    @Test
    void ownLinkLeadsReadersOnAndIsCounted() {
        DraftId draft = signed(wechat, weibo);
        drive();
        for (int i = 0; i < 8 && state(draft, wechat) != PublicationState.VERIFIED; i++) pass(Duration.ofMinutes(2));
        PublicationId id = publication(draft, weibo);
        MvcTestResult visit = mvc.get().uri("/w/" + column("marker", id)).exchange();
        assertThat(visit).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(column("url", publication(draft, wechat)));
        assertThat(column("visits", id)).isEqualTo("1");
        assertThat(mvc.get().uri("/w/0000000000")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult get(String address, PersonId person) {
        return mvc.get().uri(address).with(as(person)).exchange();
    }

    private MvcTestResult page(String address, PersonId person) {
        return mvc.get()
                .uri(address)
                .accept(MediaType.TEXT_HTML)
                .with(as(person))
                .exchange();
    }

    private MvcTestResult post(String address, String body, PersonId person) {
        return mvc.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as(person))
                .exchange();
    }

    private MvcTestResult put(String address, String body, PersonId person) {
        return mvc.put()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as(person))
                .exchange();
    }
}
