package io.countersign.gateway.incident;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.TestDrafts;
import io.countersign.gateway.TestSchool;
import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.access.CurrentUsers;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.Enrolment;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.publication.PostObserved;
import io.countersign.gateway.publication.PostOrigin;
import io.countersign.gateway.publication.PublicationChanged;
import io.countersign.gateway.publication.PublicationId;
import io.countersign.gateway.publication.PublicationState;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.gateway.shared.problem.StaleVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** N2c: what nobody released becomes a case, once; who answers for the account explains it, the school judges it. */
@GatewayTest
@Import(TestDrafts.class)
class CaseIntegrationTests {

    private static final Instant POSTED = Instant.parse("2026-11-23T01:00:00Z");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestDrafts drafts;

    @Autowired
    OpenCase open;

    @Autowired
    ObservationListener listener;

    @Autowired
    DecideCase decide;

    @Autowired
    Cases cases;

    @Autowired
    CurrentUsers users;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = new TestSchool(enrolment, accounts);
    }

    @Test
    void postThatNobodyReleasedOpensACase() {
        observed(PostOrigin.UNREVIEWED);

        CaseView file = Awaitility.await().until(this::only, it -> it != null);
        assertThat(file.kind()).isEqualTo(CaseKind.UNREVIEWED_POST);
        assertThat(file.title()).isEqualTo("手工发布的文章");
        assertThat(file.excerpt()).isEqualTo("正文开头");
        assertThat(facts(file)).containsExactly("CASE_OPENED");
    }

    @ParameterizedTest
    @EnumSource(
            value = PostOrigin.class,
            names = {"GATEWAY", "HAND_OVER", "HISTORY"})
    void postWithARightToBeThereOpensNone(PostOrigin origin) {
        observed(origin);
        observed(PostOrigin.UNREVIEWED);

        Awaitility.await().until(this::only, it -> it != null);
        assertThat(all(school.auditor)).hasSize(1);
    }

    @Test
    void postUnlikeWhatWasSignedOpensACaseThatNamesTheDraft() {
        DraftId draft = drafts.written(school, "图书馆开放时间调整通知");
        PublicationChanged drifted = new PublicationChanged(
                new PublicationId(UUID.randomUUID()),
                draft.value(),
                school.collegeWechat,
                PublicationState.VERIFIED,
                PublicationState.DRIFTED,
                "post-drifted",
                "https://mp.weixin.qq.com/s/post-drifted",
                "正文与审签稿不同",
                null,
                POSTED);
        listener.on(drifted);

        CaseView file = Awaitility.await().until(this::only, it -> it != null);
        assertThat(file.kind()).isEqualTo(CaseKind.DRIFT);
        assertThat(file.title()).isEqualTo("图书馆开放时间调整通知");
        assertThat(file.excerpt()).isEqualTo("正文与审签稿不同");
        assertThat(file.draft()).isEqualTo(draft.value());
    }

    @Test
    void postToldManyTimesAtOnceOpensOneCase() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> telling = () -> {
                open.open(finding());
                return null;
            };
            for (Future<Void> told : pool.invokeAll(List.of(telling, telling, telling, telling))) told.get();
        } finally {
            pool.shutdown();
        }

        assertThat(all(school.auditor)).hasSize(1);
    }

    @Test
    void leadExplainsAndTheDecisionIsFinal() {
        CaseView file = opened();

        decide.decide(file.id(), file.version(), CaseState.EXPLAINED, "校庆直播临时发布", user(school.reviewer2));

        CaseView decided = one(school.reviewer2, file);
        assertThat(decided.state()).isEqualTo(CaseState.EXPLAINED);
        assertThat(decided.decision())
                .satisfies(it -> assertThat(it).extracting("reason").isEqualTo("校庆直播临时发布"));
        assertThat(facts(file)).containsExactly("CASE_OPENED", "CASE_DECIDED");
        assertThatThrownBy(() ->
                        decide.decide(file.id(), decided.version(), CaseState.VIOLATION, "再议", user(school.propaganda)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theUnitDoesNotJudgeAndTheSchoolDoesNotExplain() {
        CaseView file = opened();

        assertThatThrownBy(() ->
                        decide.decide(file.id(), file.version(), CaseState.VIOLATION, "违规", user(school.reviewer2)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("N3a");
        assertThatThrownBy(() ->
                        decide.decide(file.id(), file.version(), CaseState.EXPLAINED, "说明", user(school.propaganda)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () -> decide.decide(file.id(), file.version(), CaseState.EXPLAINED, "说明", user(school.editor)))
                .isInstanceOf(Refused.class);
        decide.decide(file.id(), file.version(), CaseState.VIOLATION, "未经审签发布", user(school.propaganda));
    }

    @Test
    void secondOfTwoDecisionsSeesThatItIsStale() {
        CaseView file = opened();
        decide.decide(file.id(), file.version(), CaseState.WITHDRAWN, "已删除", user(school.reviewer3));

        assertThatThrownBy(() ->
                        decide.decide(file.id(), file.version(), CaseState.EXPLAINED, "说明", user(school.reviewer2)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void otherUnitsAndSystemAdministratorsSeeNothing() {
        CaseView file = opened();

        for (PersonId stranger : List.of(school.editor2, school.sysadmin)) {
            assertThat(all(stranger)).isEmpty();
            assertThat(mvc.get().uri("/cases/{id}", file.id()).with(as(stranger)))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThatThrownBy(
                            () -> decide.decide(file.id(), file.version(), CaseState.EXPLAINED, "说明", user(stranger)))
                    .isInstanceOf(NotFound.class);
        }
        for (PersonId insider : List.of(school.editor, school.unitAdmin, school.auditor, school.inspector))
            assertThat(all(insider)).hasSize(1);
    }

    @Test
    void whatWasSeenIsNotRewritten() {
        CaseView file = opened();

        for (String sql :
                List.of("update case_file set excerpt = '' where id = :id", "delete from case_file where id = :id"))
            assertThatThrownBy(
                            () -> jdbc.sql(sql).param("id", file.id().value()).update())
                    .hasMessageContaining("R16");
    }

    @Test
    void apiListsCasesByKindAndState() {
        CaseView file = opened();

        assertThat(mvc.get()
                        .uri("/api/v1/cases?kind=UNREVIEWED_POST&state=OPEN")
                        .with(as(school.editor)))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[0].id",
                        it -> it.assertThat().isEqualTo(file.id().toString()))
                .hasPathSatisfying("$.next", it -> it.assertThat().isNull());
        assertThat(mvc.get().uri("/api/v1/cases?kind=DRIFT").with(as(school.editor)))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.items", it -> it.assertThat().asArray().isEmpty());
        assertThat(mvc.get().uri("/api/v1/cases?kind=OTHER").with(as(school.editor)))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void apiDecidesWithTheVersionSeen() {
        CaseView file = opened();
        String body = "{\"state\":\"RETRO_REVIEWED\",\"reason\":\"已补三审\"}";

        assertThat(mvc.put()
                        .uri("/api/v1/cases/{id}/decision", file.id())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(as(school.reviewer2)))
                .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(mvc.put()
                        .uri("/api/v1/cases/{id}/decision", file.id())
                        .header("If-Match", "\"" + file.version() + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(as(school.reviewer2)))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.state", it -> it.assertThat().isEqualTo("RETRO_REVIEWED"));
    }

    @Test
    void pageShowsTheSnapshotAndOnlyTheDecisionsOfThisPerson() {
        CaseView file = opened();

        assertThat(mvc.get().uri("/cases").with(as(school.reviewer2)))
                .hasStatusOk()
                .bodyText()
                .contains("手工发布的文章", "未经审签的发文")
                .doesNotContain("??");
        assertThat(mvc.get().uri("/cases/{id}", file.id()).with(as(school.reviewer2)))
                .hasStatusOk()
                .bodyText()
                .contains("正文开头", "value=\"EXPLAINED\"", "value=\"WITHDRAWN\"")
                .doesNotContain("value=\"VIOLATION\"", "??");
        assertThat(mvc.get().uri("/cases/{id}?language=en", file.id()).with(as(school.propaganda)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"VIOLATION\"", "Post without sign-off")
                .doesNotContain("value=\"EXPLAINED\"");
    }

    @Test
    void decisionWithoutAReasonKeepsTheFormAndNamesTheField() {
        CaseView file = opened();

        assertThat(mvc.post()
                        .uri("/cases/{id}/decision", file.id())
                        .param("decision", "EXPLAINED")
                        .param("reason", " ")
                        .param("version", Long.toString(file.version()))
                        .with(as(school.reviewer2))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("请先改正以下内容", "href=\"#reason\"");
        assertThat(one(school.reviewer2, file).state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void decisionOnThePageLeadsBackToTheCase() {
        CaseView file = opened();

        assertThat(mvc.post()
                        .uri("/cases/{id}/decision", file.id())
                        .param("decision", "EXPLAINED")
                        .param("reason", "情况说明")
                        .param("version", Long.toString(file.version()))
                        .with(as(school.reviewer2))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasRedirectedUrl("/cases/" + file.id());
        assertThat(one(school.reviewer2, file).state()).isEqualTo(CaseState.EXPLAINED);
    }

    private CaseView opened() {
        open.open(finding());
        return Stream.ofNullable(only()).findFirst().orElseThrow();
    }

    private Finding finding() {
        return new Finding(
                CaseKind.UNREVIEWED_POST,
                school.collegeWechat,
                school.college,
                "post-1",
                null,
                null,
                "手工发布的文章",
                "正文开头",
                "https://mp.weixin.qq.com/s/post-1",
                POSTED);
    }

    private void observed(PostOrigin origin) {
        AccountId account = school.collegeWechat;
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new PostObserved(
                        account,
                        UUID.randomUUID(),
                        "post-" + origin,
                        POSTED,
                        origin,
                        null,
                        "手工发布的文章",
                        "正文开头",
                        "https://mp.weixin.qq.com/s/post-1")));
    }

    private @Nullable CaseView only() {
        return all(school.auditor).stream().findFirst().orElse(null);
    }

    private List<CaseView> all(PersonId person) {
        return cases.visibleTo(user(person), new CaseQuery(null, null, null), 100).stream()
                .filter(it -> it.account().equals(school.collegeWechat))
                .toList();
    }

    private CaseView one(PersonId person, CaseView file) {
        return cases.visible(file.id(), user(person)).orElseThrow();
    }

    private CurrentUser user(PersonId person) {
        return users.of(person).orElseThrow();
    }

    private List<String> facts(CaseView file) {
        return jdbc.sql("select action from audit_entry where subject_id = :id order by seq")
                .param("id", file.id().toString())
                .query(String.class)
                .list();
    }
}
