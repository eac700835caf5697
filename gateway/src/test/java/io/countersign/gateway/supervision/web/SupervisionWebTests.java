package io.countersign.gateway.supervision.web;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.TestSchool;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.Enrolment;
import io.countersign.gateway.publication.ActivityObserved;
import io.countersign.gateway.publication.PostObserved;
import io.countersign.gateway.publication.PostOrigin;
import io.countersign.gateway.registry.Accounts;
import io.countersign.rules.activity.DormancyLevel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From what publication observed to what people and programs see of an account's activity, each within the own unit. */
@GatewayTest
class SupervisionWebTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private TestSchool school;

    @BeforeEach
    void oneActiveAndOneSilentAccount() {
        school = new TestSchool(enrolment, accounts);
        Instant now = clock.instant();
        Instant posted = now.minus(Duration.ofDays(3));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            events.publishEvent(new PostObserved(
                    school.collegeWechat,
                    UUID.randomUUID(),
                    "p1",
                    posted,
                    PostOrigin.HISTORY,
                    null,
                    "招生简章发布",
                    "摘要",
                    "https://mp.weixin.qq.com/s/p1"));
            events.publishEvent(new ActivityObserved(school.collegeWechat, posted, now));
            events.publishEvent(new ActivityObserved(school.studentsWechat, now.minus(Duration.ofDays(100)), now));
        });
        await(school.collegeWechat, DormancyLevel.NORMAL);
        await(school.studentsWechat, DormancyLevel.DORMANT);
    }

    @Test
    void apiAnswersAsTheContractSays() {
        assertThat(mvc.get()
                        .uri("/api/v1/accounts/{id}/activity", school.studentsWechat)
                        .with(as(school.editor)))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.daysSince", it -> it.assertThat().isEqualTo(100))
                .hasPathSatisfying("$.level", it -> it.assertThat().isEqualTo("DORMANT"))
                .hasPathSatisfying("$.posts30", it -> it.assertThat().isEqualTo(0))
                .hasPathSatisfying("$.posts365", it -> it.assertThat().isEqualTo(1))
                .hasPathSatisfying("$.longestGapDays", it -> it.assertThat().isNotNull())
                .hasPathSatisfying("$.lastPostAt", it -> it.assertThat().isNotNull())
                .hasPathSatisfying("$.observedAt", it -> it.assertThat().isNotNull());
    }

    @Test
    void accountOfAnotherUnitIsNotFound() {
        assertThat(mvc.get()
                        .uri("/api/v1/accounts/{id}/activity", school.collegeWechat)
                        .with(as(school.editor2)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get()
                        .uri("/accounts/{id}/activity", school.collegeWechat)
                        .with(as(school.editor2)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void partOfTheAccountPageShowsBarsMapAndPosts() {
        Awaitility.await()
                .untilAsserted(() -> assertThat(mvc.get()
                                .uri("/accounts/{id}/activity", school.collegeWechat)
                                .header("HX-Request", "true")
                                .with(as(school.editor)))
                        .hasStatusOk()
                        .bodyText()
                        .contains("近十二周共发文 1 篇", "近一年有 1 天发文", "招生简章发布", "heat-1")
                        .doesNotContain("<html", "style=\"", "??"));
    }

    @Test
    void systemAdministratorSeesFiguresButNoPosts() {
        assertThat(mvc.get()
                        .uri("/accounts/{id}/activity", school.collegeWechat)
                        .with(as(school.sysadmin)))
                .hasStatusOk()
                .bodyText()
                .contains("近一年发文")
                .doesNotContain("招生简章发布");
    }

    @Test
    void boardNamesWhatNeedsADecisionAndWhoseMoveItIs() {
        assertThat(mvc.get().uri("/supervision").with(as(school.registrar)))
                .hasStatusOk()
                .bodyText()
                .contains("需要决定", school.studentsWechat.toString(), "僵尸账号", "100 天", "由本单位提出")
                .doesNotContain("DORMANT<", "??");
    }

    @Test
    void unitAdministratorSeesTheUnitAndWhatIsBelowIt() {
        assertThat(mvc.get().uri("/supervision").with(as(school.unitAdmin)))
                .hasStatusOk()
                .bodyText()
                .contains(accounts.get(school.studentsWechat).name())
                .doesNotContain(accounts.get(school.languagesWeibo).name());
    }

    @Test
    void boardIsClosedToEditorsAndSystemAdministrators() {
        assertThat(mvc.get().uri("/supervision").with(as(school.editor))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/supervision").with(as(school.sysadmin))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void boardSpeaksEnglishToo() {
        assertThat(mvc.get().uri("/supervision?language=en").with(as(school.propaganda)))
                .hasStatusOk()
                .bodyText()
                .contains("Needs a decision", "Dormant");
    }

    private void await(AccountId account, DormancyLevel level) {
        Awaitility.await().until(() -> accounts.get(account).dormancy() == level);
    }
}
