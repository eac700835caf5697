package io.countersign.gateway.review;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.review.ReviewFixture.College;
import io.countersign.rules.Clause;
import io.countersign.rules.signoff.Decision;
import io.countersign.rules.signoff.ReviewStep;
import io.countersign.rules.signoff.Signer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A reviewer hands the step to the registered deputy (转代审), on the page and over the API. */
@GatewayTest
@Import(ReviewFixture.class)
class HandOverIntegrationTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReviewFixture fixture;

    @Autowired
    Awaited awaited;

    @Autowired
    JdbcClient jdbc;

    private College college;

    @BeforeEach
    void newCollege() {
        college = fixture.college();
    }

    @Test
    void thePageOffersTheDeputyAndTellsThem() {
        var draft = secondStep();

        assertThat(page("/review/" + draft, college.second())).contains("转代审", "/review/" + draft + "/hand-over");
        assertThat(page("/review/" + draft + "/hand-over", college.second()))
                .contains("林代审", "复审", "确认转代审")
                .doesNotContain("??");
        assertThat(hand(draft, college.second(), college.deputy())).hasRedirectedUrl("/review/" + draft);

        assertThat(page("/review/" + draft, college.second())).contains("陈立 已转 林代审 代审");
        await().untilAsserted(() -> assertThat(notices(college.deputy())).contains("SIGN_OFF_HANDED_OVER"));
        assertThat(page("/notices", college.deputy())).contains("陈立 把《图书馆延长开放时间》的复审转请您代审");
    }

    @Test
    void theRequirementNamesTheDeputyAsSomebodyWhoMaySign() {
        var draft = secondStep();
        hand(draft, college.second(), college.deputy());

        assertThat(page("/review/" + draft, college.second())).contains("可继续签署：", "林代审（代审）");
        assertThat(fixture.standing(draft).verdict().missing())
                .filteredOn(it -> it.clause() == Clause.N2b)
                .singleElement()
                .satisfies(
                        it -> assertThat(it.maySign()).extracting(Signer::name).contains("林代审"));
    }

    @Test
    void nobodyWaitsForWhoHandedItOverUntilTheDeputyCannotSign() {
        var draft = secondStep();
        hand(draft, college.second(), college.deputy());

        assertThat(awaited.drafts(college.second())).doesNotContain(draft);
        assertThat(awaited.drafts(college.deputy())).contains(draft);
        await().untilAsserted(() ->
                assertThat(unread(college.second(), "SIGN_OFF_AWAITED")).isZero());

        fixture.vote(draft, college.deputy(), Decision.RECUSE, "与稿件有关");

        assertThat(awaited.drafts(college.second())).contains(draft);
    }

    @Test
    void theDeputysSignatureCompletesTheStepAsTheLeads() {
        var draft = secondStep();
        hand(draft, college.second(), college.deputy());

        fixture.approve(draft, college.deputy());
        fixture.approve(draft, college.last());

        assertThat(fixture.standing(draft).verdict().releasable()).isTrue();
        assertThat(fixture.standing(draft).handOvers()).singleElement().satisfies(it -> {
            assertThat(it.step()).isEqualTo(ReviewStep.SECOND);
            assertThat(it.deputyName()).isEqualTo("林代审");
        });
        await().untilAsserted(() ->
                assertThat(unread(college.deputy(), "SIGN_OFF_HANDED_OVER")).isZero());
    }

    @Test
    void whoHandedItOverMayStillSign() {
        var draft = secondStep();
        hand(draft, college.second(), college.deputy());

        fixture.approve(draft, college.second());

        assertThat(fixture.standing(draft).currentVotes()).hasSize(2);
    }

    @Test
    void handedOverTwiceIsOneFact() {
        var draft = secondStep();

        hand(draft, college.second(), college.deputy());
        assertThat(hand(draft, college.second(), college.deputy())).hasStatus(302);

        assertThat(facts(draft)).containsOnlyOnce("STEP_HANDED_OVER");
        assertThat(page("/drafts/" + draft + "/history", college.second())).contains("转代审", "代审人", "林代审");
    }

    @Test
    void onlyTheOwnRegisteredDeputyTakesIt() {
        var draft = secondStep();

        assertThat(hand(draft, college.second(), college.last()))
                .hasStatus(422)
                .bodyText()
                .contains("不是您在全部发布账号上登记的代审人", "N2b", "可以转给：林代审");
        assertThat(hand(draft, college.last(), college.deputy()))
                .hasStatus(422)
                .bodyText()
                .contains("没有为您登记可以接办", "N2b");
        assertThat(facts(draft)).doesNotContain("STEP_HANDED_OVER");
    }

    @Test
    void whoHasNoDeputyReadsWhomToAsk() {
        var draft = fixture.submitted(college);

        assertThat(page("/review/" + draft + "/hand-over", college.first()))
                .contains("请联系单位新媒体管理员", "任命您的代审")
                .doesNotContain("确认转代审");
    }

    @Test
    void theApiHandsOverAndAnswersWithTheRequirements() {
        var draft = secondStep();

        var answer = api(draft, college.second(), college.deputy(), 1);

        assertThat(answer)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.step")
                .isEqualTo("SECOND");
        assertThat(answer).bodyJson().extractingPath("$.deputyName").isEqualTo("林代审");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.requirements[0].maySign[*].name")
                .asArray()
                .contains("林代审");
    }

    @Test
    void theApiRefusesWithTheClause() {
        var draft = secondStep();

        assertThat(api(draft, college.second(), college.last(), 1))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.clause")
                .isEqualTo("N2b");
        assertThat(api(draft, college.second(), college.deputy(), 7)).hasStatus(HttpStatus.CONFLICT);
        assertThat(api(draft, college.first(), college.deputy(), 1)).hasStatus(HttpStatus.CONFLICT);
        assertThat(api(draft, college.editor(), college.deputy(), 1)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api(draft, college.stranger(), college.deputy(), 1)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api(draft, college.sysadmin(), college.deputy(), 1)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theDescriptionOfTheApiTellsOfIt() {
        assertThat(mvc.get().uri("/v3/api-docs"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.paths['/api/v1/drafts/{id}/hand-overs'].post.summary")
                .asString()
                .contains("deputy");
    }

    private DraftId secondStep() {
        var draft = fixture.submitted(college);
        fixture.approve(draft, college.first());
        return draft;
    }

    private MvcTestResult hand(DraftId draft, PersonId from, PersonId to) {
        return mvc.post()
                .uri("/review/{id}/hand-overs", draft)
                .param("revision", "1")
                .param("deputy", to.toString())
                .param("reason", "出差")
                .with(as(from))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult api(DraftId draft, PersonId from, PersonId to, int revision) {
        return mvc.post()
                .uri("/api/v1/drafts/{id}/hand-overs", draft)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"revision\":" + revision + ",\"deputyId\":\"" + to + "\"}")
                .with(as(from))
                .exchange();
    }

    private String page(String path, PersonId person) {
        var answer = mvc.get().uri(path).with(as(person)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private List<String> notices(PersonId person) {
        return jdbc.sql("select kind from notice where person_id = :id")
                .param("id", person.value())
                .query(String.class)
                .list();
    }

    private int unread(PersonId person, String kind) {
        return jdbc.sql("select count(*) from notice where person_id = :id and kind = :kind and read_at is null")
                .param("id", person.value())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    private List<String> facts(DraftId draft) {
        return jdbc.sql("select action from audit_entry where draft_id = :id")
                .param("id", draft.value())
                .query(String.class)
                .list();
    }
}
