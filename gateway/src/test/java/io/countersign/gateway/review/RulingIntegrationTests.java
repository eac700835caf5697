package io.countersign.gateway.review;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftState;
import io.countersign.gateway.lexicon.LexiconFixture;
import io.countersign.gateway.notification.NoticeBox;
import io.countersign.gateway.notification.NoticeKind;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.review.ReviewFixture.College;
import io.countersign.gateway.shared.event.AuditedFact;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.content.ContentDigest;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the machine check stops, only the propaganda department lets pass, for this content and this finding (A13). */
@GatewayTest
@Import({ReviewFixture.class, LexiconFixture.class})
@RecordApplicationEvents
class RulingIntegrationTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReviewFixture fixture;

    @Autowired
    LexiconFixture department;

    @Autowired
    RuleOnFinding ruleOnFinding;

    @Autowired
    AskForRuling askForRuling;

    @Autowired
    SignOffs signOffs;

    @Autowired
    NoticeBox notices;

    @Autowired
    ApplicationEvents events;

    private College college;
    private PersonId head;
    private DraftId draft;

    @BeforeEach
    void refused() {
        college = fixture.college();
        head = department.head().person();
        draft = fixture.draft(college, ReviewFixture.advertisement(), null, false);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> fixture.submit(college, draft));
    }

    @AfterEach
    void standardLexicon() {
        department.backToStandard();
    }

    @Test
    void ruledContentPassesAndEveryVoterSeesWhy() {
        liftAll();

        fixture.submit(college, draft);

        assertThat(fixture.head(draft).state()).isEqualTo(DraftState.IN_REVIEW);
        assertThat(fixture.standing(draft).verdict().missing())
                .extracting(requirement -> requirement.code())
                .doesNotContain("screening.blocked");
        assertThat(page("/review/" + draft, college.first())).contains("口径：", "宣传部已核实为校内活动", "A13");
        assertThat(events.stream(AuditedFact.class).map(AuditedFact::action)).contains("RULING_GIVEN");
        var answer = mvc.get()
                .uri("/api/v1/drafts/{id}", draft)
                .with(as(college.first()))
                .exchange();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.screening.rulings[0].reason")
                .isEqualTo("宣传部已核实为校内活动");
    }

    @Test
    void otherContentIsStoppedAsBefore() {
        liftAll();
        var longer =
                ReviewFixture.content("活动通知", ReviewFixture.advertisement().bodyHtml() + "<p>又及：扫码加微信领取优惠券，全场八折。</p>");
        fixture.edit(college, draft, college.editor(), longer);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> fixture.submit(college, draft));
    }

    @Test
    void oneLiftedFindingDoesNotLiftTheOthers() {
        var first = blocking().get(0);
        rule(first.id());
        boolean others = blocking().stream().anyMatch(hit -> !hit.id().equals(first.id()));
        if (others) assertThatExceptionOfType(Refused.class).isThrownBy(() -> fixture.submit(college, draft));
        else assertThat(fixture.submit(college, draft).revision()).isEqualTo(1);
    }

    @Test
    void contractOfTheCall() {
        var hit = blocking().get(0);

        assertThat(post(college.stranger(), digest(), hit.id(), "理由")).hasStatus(404);
        assertProblem(post(college.second(), digest(), hit.id(), "理由"), 403);
        assertProblem(post(head, new ContentDigest("ab".repeat(32)), hit.id(), "理由"), 409);
        assertProblem(post(head, digest(), "no-such-finding", "理由"), 422);
        assertThat(post(head, digest(), hit.id(), " ")).hasStatus(400);
        var answer = post(head, digest(), hit.id(), "校内公益活动");
        assertThat(answer).hasStatus(201);
        assertThat(answer).bodyJson().extractingPath("$.findingId").isEqualTo(hit.id());
        assertThat(answer).bodyJson().extractingPath("$.contentDigest").isEqualTo(digest().hex());
        assertProblem(post(head, digest(), hit.id(), "再来一次"), 409);
    }

    @Test
    void unitAsksTheHeadSeesWhatWasRefusedAndTheUnitHearsOfTheRuling() {
        askForRuling.ask(draft, digest(), "这是迎新活动的说明", fixture.user(college.editor()));
        await().untilAsserted(() -> assertThat(kinds(head)).contains(NoticeKind.RULING_ASKED));
        var place = "/drafts/" + draft + "/rulings/" + digest();
        assertThat(page("/rulings", head)).contains("这是迎新活动的说明", place);
        // The unit goes on writing; what was refused stays as it was.
        fixture.edit(college, draft, college.editor(), ReviewFixture.notice());
        assertThat(page(place, head)).contains("这是迎新活动的说明", "扫码加微信领取优惠券", "给出口径，放行此处", "A9");
        assertThat(page(place, college.editor())).doesNotContain("给出口径，放行此处");

        assertThat(mvc.post()
                        .uri(place)
                        .param("findingId", blocking().get(0).id())
                        .param("reason", "属实")
                        .with(as(head))
                        .with(csrf()))
                .hasStatus(302);

        await().untilAsserted(() -> assertThat(kinds(college.editor())).contains(NoticeKind.RULING_GIVEN));
        assertThat(page(place, college.editor())).contains("属实");
    }

    @Test
    void refusedPageLeadsToTheRequest() {
        var answer = mvc.post()
                .uri("/drafts/{id}/submissions", draft)
                .with(as(college.editor()))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus(422).bodyText().contains("申请口径", "/drafts/" + draft + "/rulings/" + digest());
        assertThat(page("/drafts/" + draft + "/rulings/" + digest(), college.editor()))
                .contains("为什么可以保留")
                .doesNotContain("??");
    }

    @Test
    void activatedWordsHoldForTheNextSubmissionAndRolledBackOnesNoMore() {
        var sentence = ReviewFixture.content("校庆通知", "<p>" + LexiconFixture.SENTENCE + "</p>");
        var strict = fixture.draft(college, sentence, null, false);
        department.activated(LexiconFixture.STRICT);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> fixture.submit(college, strict));

        department.backToStandard();

        assertThat(fixture.submit(college, strict).screening().findings()).isEmpty();
    }

    @Test
    void strangersAndSystemAdministratorsSeeNothing() {
        for (var person : List.of(
                college.stranger(),
                college.sysadmin(),
                department.holder(Role.REGISTRAR).person())) {
            assertThat(mvc.get()
                            .uri("/drafts/" + draft + "/rulings/" + digest())
                            .with(as(person)))
                    .hasStatus(404);
            assertThat(mvc.get().uri("/rulings").with(as(person))).hasStatus(404);
        }
    }

    private void liftAll() {
        blocking().stream().map(ScreeningHit::id).distinct().forEach(this::rule);
    }

    private void rule(String finding) {
        ruleOnFinding.rule(draft, digest(), finding, "宣传部已核实为校内活动", fixture.user(head));
    }

    private List<ScreeningHit> blocking() {
        return run().result().findings(Severity.BLOCK);
    }

    private ContentDigest digest() {
        return run().digest();
    }

    private ScreeningRun run() {
        return signOffs.lastScreening(draft).orElseThrow();
    }

    private List<NoticeKind> kinds(PersonId person) {
        return notices.of(person, false, null, 50).stream()
                .map(notice -> notice.kind())
                .toList();
    }

    private MvcTestResult post(PersonId by, ContentDigest digest, String finding, String reason) {
        return mvc.post()
                .uri("/api/v1/drafts/{id}/rulings", draft)
                .with(as(by))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"contentDigest\":\"%s\",\"findingId\":\"%s\",\"reason\":\"%s\"}"
                        .formatted(digest, finding, reason))
                .exchange();
    }

    private static void assertProblem(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.clause").isEqualTo("A13");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.remedy")
                .asString()
                .isNotBlank()
                .doesNotContain("??");
    }

    private String page(String path, PersonId person) {
        var answer = mvc.get().uri(path).with(as(person)).exchange();
        assertThat(answer).hasStatus(200);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
