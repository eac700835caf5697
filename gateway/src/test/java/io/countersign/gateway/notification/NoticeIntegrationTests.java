package io.countersign.gateway.notification;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.TestDrafts;
import io.countersign.gateway.TestSchool;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.Enrolment;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.publication.ActivityObserved;
import io.countersign.gateway.publication.ConnectionBroken;
import io.countersign.gateway.publication.PostObserved;
import io.countersign.gateway.publication.PostOrigin;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.review.Submission;
import io.countersign.rules.signoff.Decision;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told what, once, and how the own notices are read. */
@GatewayTest
@Import(TestDrafts.class)
class NoticeIntegrationTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    NoticeBox box;

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
    void theNextWhoMaySignIsToldWhenItIsTheirTurn() {
        DraftId draft = drafts.written(school, "图书馆开放时间调整通知");
        Submission submission = drafts.submitted(school, draft);

        await().untilAsserted(() -> assertThat(kinds(school.reviewer1)).containsExactly(NoticeKind.SIGN_OFF_AWAITED));
        assertThat(kinds(school.reviewer2)).isEmpty();

        drafts.signed(draft, submission, school.reviewer1, Decision.APPROVE, "");

        await().untilAsserted(() -> assertThat(kinds(school.reviewer2)).containsExactly(NoticeKind.SIGN_OFF_AWAITED));
        await().untilAsserted(() -> assertThat(box.unread(school.reviewer1)).isZero());
    }

    @Test
    void theAuthorIsToldWhatIsToBeChangedAndNobodyWaitsAnyMore() {
        DraftId draft = drafts.written(school, "图书馆开放时间调整通知");
        Submission submission = drafts.submitted(school, draft);
        drafts.signed(draft, submission, school.reviewer1, Decision.APPROVE, "");
        drafts.signed(draft, submission, school.reviewer2, Decision.REQUEST_CHANGES, "请核对开放时间");

        await().untilAsserted(() -> assertThat(notices(school.editor))
                .anySatisfy(it -> assertThat(it.facts()).containsExactly("图书馆开放时间调整通知", "请核对开放时间")));
        await().untilAsserted(() -> assertThat(box.unread(school.reviewer2)).isZero());
        assertThat(kinds(school.reviewer3)).isEmpty();
    }

    @Test
    void threeSignaturesTellTheAuthorThatThePieceIsApproved() {
        DraftId draft = drafts.written(school, "图书馆开放时间调整通知");
        Submission submission = drafts.submitted(school, draft);
        for (PersonId signer : List.of(school.reviewer1, school.reviewer2, school.reviewer3))
            drafts.signed(draft, submission, signer, Decision.APPROVE, "");

        await().untilAsserted(() -> assertThat(kinds(school.editor)).contains(NoticeKind.ROUND_APPROVED));
        await().untilAsserted(() -> assertThat(box.unread(school.reviewer3)).isZero());
    }

    @Test
    void postThatNobodyReleasedIsToldToTheLeadAndTheFirstResponsible() {
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

        for (PersonId answerable : List.of(school.reviewer2, school.reviewer3))
            await().untilAsserted(() -> assertThat(kinds(answerable)).containsExactly(NoticeKind.CASE_OPENED));
        assertThat(kinds(school.reviewer1)).isEmpty();
        assertThat(kinds(school.editor2)).isEmpty();
    }

    @Test
    void silenceOfAnAccountIsToldToTheUnitAndTheRegistrar() {
        publish(new ActivityObserved(school.studentsWechat, null, clock.instant()));

        for (PersonId answerable : List.of(school.unitAdmin, school.reviewer3, school.registrar))
            await().untilAsserted(() -> assertThat(kinds(answerable)).containsExactly(NoticeKind.DORMANCY));
    }

    @Test
    void brokenConnectionIsToldOnceHoweverOftenItIsHeardOf() {
        ConnectionBroken event =
                new ConnectionBroken(school.collegeWechat, "40001", "invalid credential", clock.instant());
        publish(event);
        publish(event);

        await().untilAsserted(() -> assertThat(kinds(school.unitAdmin)).containsExactly(NoticeKind.CONNECTION_BROKEN));
        await().untilAsserted(() -> assertThat(kinds(school.editor)).containsExactly(NoticeKind.CONNECTION_BROKEN));
    }

    @Test
    void pageShowsOnlyTheOwnNoticesAndOpeningOneReadsIt() {
        Notice notice = aNotice(school.editor);

        assertThat(mvc.get().uri("/notices").with(as(school.editor)))
                .hasStatusOk()
                .bodyText()
                .contains("《通知标题》审签完成", "1 条未读", "hx-get=\"/notices/link\"")
                .doesNotContain("??");
        assertThat(mvc.get().uri("/notices").with(as(school.editor2)))
                .hasStatusOk()
                .bodyText()
                .contains("没有未读通知")
                .doesNotContain("通知标题");
        assertThat(mvc.get().uri("/notices/{id}", notice.id()).with(as(school.editor2)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(box.unread(school.editor)).isEqualTo(1);
        assertThat(mvc.get().uri("/notices/{id}", notice.id()).with(as(school.editor)))
                .hasRedirectedUrl("/drafts/1");
        assertThat(box.unread(school.editor)).isZero();
    }

    @Test
    void linkInTheFrameIsFetchedAloneWithItsCount() {
        aNotice(school.editor);

        assertThat(mvc.get().uri("/notices/link").with(as(school.editor)))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"notice-link\"", "1 项待办")
                .doesNotContain("<html");
    }

    @Test
    void allAreReadAtOnce() {
        aNotice(school.editor);

        assertThat(mvc.post()
                        .uri("/notices/read")
                        .with(as(school.editor))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasRedirectedUrl("/notices");
        assertThat(box.unread(school.editor)).isZero();
        assertThat(mvc.get().uri("/notices?all=true&language=en").with(as(school.editor)))
                .hasStatusOk()
                .bodyText()
                .contains("“通知标题” has all its signatures");
    }

    @Test
    void apiAnswersTheCallersOwnNotices() {
        aNotice(school.editor);

        assertThat(mvc.get().uri("/api/v1/notices?unread=true").with(as(school.editor)))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.items[0].subject", it -> it.assertThat().isEqualTo("《通知标题》审签完成"))
                .hasPathSatisfying("$.items[0].weight", it -> it.assertThat().isEqualTo("NEWS"))
                .hasPathSatisfying("$.items[0].readAt", it -> it.assertThat().isNull())
                .hasPathSatisfying("$.items[0].link", it -> it.assertThat().isEqualTo("/drafts/1"));
        assertThat(mvc.get().uri("/api/v1/notices").with(as(school.editor2)))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.items", it -> it.assertThat().asArray().isEmpty());
    }

    @Test
    void openPageHearsOfANewNotice() {
        MvcTestResult stream =
                mvc.get().uri("/notices/stream").with(as(school.editor)).asyncExchange();

        aNotice(school.editor);

        await().untilAsserted(() -> assertThat(heard(stream)).contains("event:notices", "data:1"));
    }

    private static String heard(MvcTestResult stream) throws UnsupportedEncodingException {
        return stream.getResponse().getContentAsString();
    }

    private Notice aNotice(PersonId person) {
        box.tell(List.of(person), NoticeKind.ROUND_APPROVED, List.of("通知标题"), "/drafts/1", "test:" + person);
        return notices(person).get(0);
    }

    private void publish(Object event) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(event));
    }

    private List<NoticeKind> kinds(PersonId person) {
        return notices(person).stream().map(Notice::kind).toList();
    }

    private List<Notice> notices(PersonId person) {
        return box.of(person, false, null, 50);
    }
}
