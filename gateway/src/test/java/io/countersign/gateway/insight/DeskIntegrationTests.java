package io.countersign.gateway.insight;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.TestDrafts;
import io.countersign.gateway.TestSchool;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.Enrolment;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.publication.ActivityObserved;
import io.countersign.gateway.publication.PostObserved;
import io.countersign.gateway.publication.PostOrigin;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.ConnectionFacet;
import io.countersign.gateway.registry.Publishing;
import io.countersign.gateway.review.Submission;
import io.countersign.rules.activity.DormancyLevel;
import io.countersign.rules.signoff.Decision;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the desk asks of each person, and that it shows nobody what is not theirs. */
@GatewayTest
@Import(TestDrafts.class)
class DeskIntegrationTests {

    private static final String TITLE = "图书馆开放时间调整通知";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Desk desk;

    @Autowired
    TestDrafts drafts;

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
    void aSchool() {
        school = new TestSchool(enrolment, accounts);
    }

    @Test
    void nothingToDoIsOneCalmLine() {
        assertThat(mvc.get().uri("/").with(as(school.editor)))
                .hasStatusOk()
                .bodyText()
                .contains("目前没有需要您处理的事项", "一切正常", "近十二周共发文 0 篇")
                .doesNotContain("??", "style=\"");
    }

    @Test
    void pieceWaitsForTheOneWhoseTurnItIs() {
        DraftId draft = drafts.written(school, TITLE);
        Submission submission = drafts.submitted(school, draft);

        assertThat(tasks(school.reviewer1)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.SIGN);
            assertThat(task.title()).isEqualTo(TITLE);
            assertThat(task.due()).isNotNull();
            assertThat(task.link()).isEqualTo("/review/" + draft);
        });
        assertThat(tasks(school.reviewer2)).isEmpty();

        drafts.signed(draft, submission, school.reviewer1, Decision.APPROVE, "");

        assertThat(tasks(school.reviewer1)).isEmpty();
        assertThat(tasks(school.reviewer2))
                .singleElement()
                .extracting(Task::kind)
                .isEqualTo(TaskKind.SIGN);
        assertThat(mvc.get().uri("/").with(as(school.reviewer2)))
                .hasStatusOk()
                .bodyText()
                .contains(TITLE, "去审签", "还有", "已等待", "/review/" + draft);
    }

    @Test
    void pieceSentBackWaitsForItsAuthorWithTheReason() {
        DraftId draft = drafts.written(school, TITLE);
        drafts.signed(draft, drafts.submitted(school, draft), school.reviewer1, Decision.REQUEST_CHANGES, "请核对开放时间");

        assertThat(tasks(school.editor)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.REVISE);
            assertThat(task.about()).isEqualTo("请核对开放时间");
        });
        assertThat(mvc.get().uri("/").with(as(school.editor)))
                .hasStatusOk()
                .bodyText()
                .contains("请核对开放时间", "去修改");
    }

    @Test
    void caseWaitsForWhoMayDecideAndTroublesTheOthers() {
        publish(new PostObserved(
                school.collegeWechat,
                UUID.randomUUID(),
                "p1",
                clock.instant(),
                PostOrigin.UNREVIEWED,
                null,
                "手工发布的文章",
                "开头",
                null));

        await().untilAsserted(() -> assertThat(tasks(school.reviewer2))
                .singleElement()
                .extracting(Task::kind)
                .isEqualTo(TaskKind.DECIDE_CASE));
        assertThat(tasks(school.propaganda)).extracting(Task::title).contains("手工发布的文章");
        assertThat(tasks(school.editor)).isEmpty();
        assertThat(troubles(school.editor)).extracting(Trouble::title).containsExactly("手工发布的文章");
        assertThat(troubles(school.reviewer2)).isEmpty();
    }

    @Test
    void brokenConnectionAndSilenceTroubleThoseWhoSeeTheAccount() {
        accounts.recordConnection(school.collegeWechat, ConnectionFacet.BROKEN, Publishing.API, null, school.unitAdmin);
        publish(new ActivityObserved(school.studentsWechat, null, clock.instant()));
        await().until(() -> accounts.get(school.studentsWechat).dormancy() == DormancyLevel.OVERDUE);

        List<Trouble> seen = troubles(school.unitAdmin);

        assertThat(seen).extracting(Trouble::state).containsExactly(ConnectionFacet.BROKEN, DormancyLevel.OVERDUE);
        assertThat(mvc.get().uri("/").with(as(school.unitAdmin)))
                .hasStatusOk()
                .bodyText()
                .contains("必须处置", "天未更新")
                .doesNotContain("??", "OVERDUE<");
    }

    @Test
    void othersSeeNothingOfTheUnit() {
        drafts.submitted(school, drafts.written(school, TITLE));
        publish(new PostObserved(
                school.collegeWechat,
                UUID.randomUUID(),
                "p1",
                clock.instant(),
                PostOrigin.UNREVIEWED,
                null,
                "手工发布的文章",
                "开头",
                null));
        await().untilAsserted(() -> assertThat(tasks(school.reviewer2)).isNotEmpty());

        assertThat(tasks(school.editor2)).isEmpty();
        assertThat(troubles(school.editor2)).isEmpty();
        assertThat(mvc.get().uri("/").with(as(school.editor2)))
                .hasStatusOk()
                .bodyText()
                .contains(accounts.get(school.languagesWeibo).name())
                .doesNotContain(
                        TITLE, "手工发布的文章", accounts.get(school.collegeWechat).name());
        assertThat(mvc.get().uri("/").with(as(school.sysadmin)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(TITLE, "手工发布的文章");
    }

    @Test
    void partOfTheDeskIsFetchedAloneWhenSomethingChanged() {
        assertThat(mvc.get().uri("/").header("HX-Request", "true").with(as(school.editor)))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"desk\"", "hx-trigger=\"countersign:notices from:body\"")
                .doesNotContain("<html");
    }

    @Test
    void deskSpeaksEnglishToo() {
        assertThat(mvc.get().uri("/?language=en").with(as(school.registrar)))
                .hasStatusOk()
                .bodyText()
                .contains("Waiting for me", "What is wrong", "All accounts of the school");
    }

    private List<Task> tasks(PersonId person) {
        return desk.tasks(drafts.user(person)).stream()
                .filter(it -> it.accounts().stream().allMatch(account -> isOurs(account.unit())))
                .toList();
    }

    private List<Trouble> troubles(PersonId person) {
        return desk.troubles(drafts.user(person)).stream()
                .filter(it -> isOurs(it.account().unit()))
                .toList();
    }

    /** People of the whole school see what other tests left, too. */
    private boolean isOurs(UnitId unit) {
        return List.of(school.college, school.students, school.languages).contains(unit);
    }

    private void publish(Object event) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(event));
    }
}
