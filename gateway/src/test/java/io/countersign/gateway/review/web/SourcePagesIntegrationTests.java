package io.countersign.gateway.review.web;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.lexicon.LexiconFixture;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.review.ReviewFixture;
import io.countersign.gateway.review.ReviewFixture.College;
import io.countersign.gateway.shared.event.AuditedFact;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Handing in the text of a source, and what the draft has in common with it. */
@GatewayTest
@Import({ReviewFixture.class, LexiconFixture.class})
@RecordApplicationEvents
class SourcePagesIntegrationTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReviewFixture fixture;

    @Autowired
    LexiconFixture department;

    @Autowired
    ApplicationEvents events;

    private final String sentence = "十一月二十日下午学院在" + UUID.randomUUID() + "报告厅举行学术沙龙，六十余名师生参加了讨论。";
    private College college;
    private DraftId draft;

    @BeforeEach
    void written() {
        college = fixture.college();
        draft = fixture.draft(college, ReviewFixture.content("学术沙龙", "<p>" + sentence + "</p>"), null, false);
    }

    @Test
    void reviewerHandsInASourceAndSeesTheShare() {
        assertThat(get(college.first()))
                .hasStatus(200)
                .bodyText()
                .contains("还没有登记来源文字")
                .doesNotContain("??");

        assertThat(handIn(college.first(), "某某晚报", sentence)).hasStatus(302);
        assertThat(mvc.get().uri("/drafts/{id}/history", draft).with(as(college.first())))
                .bodyText()
                .contains("登记来源文字", "句数")
                .doesNotContain("??");

        assertThat(get(college.editor()))
                .bodyText()
                .contains("某某晚报", "现稿约 100 % 与它相同", "王敏")
                .doesNotContain("??");
        assertThat(events.stream(AuditedFact.class).map(AuditedFact::action)).contains("SOURCE_HANDED_IN");
    }

    @Test
    void whatWasTypedComesBackWithItsFault() {
        assertThat(handIn(college.first(), "某某晚报", "太短。"))
                .hasStatus(400)
                .bodyText()
                .contains("没有可以比对的句子", "太短。", "某某晚报")
                .doesNotContain("??");
        assertThat(handIn(college.first(), " ", sentence))
                .hasStatus(400)
                .bodyText()
                .contains("必须填写", sentence);
        assertThat(handIn(college.first(), "晚报", "字".repeat(100_001))).hasStatus(400);
        assertThat(get(college.first())).bodyText().contains("还没有登记来源文字");
    }

    @Test
    void whoOnlyReadsHandsInNothingAndStrangersLearnNothing() {
        var auditor = department.holder(Role.AUDITOR).person();
        assertThat(get(auditor)).hasStatus(200).bodyText().doesNotContain("登记并比对");
        assertThat(handIn(auditor, "某某晚报", sentence)).hasStatus(403).bodyText().doesNotContain("??");
        for (var person : new PersonId[] {college.stranger(), college.sysadmin()}) {
            assertThat(get(person)).hasStatus(404);
            assertThat(handIn(person, "某某晚报", sentence)).hasStatus(404);
        }
    }

    private MvcTestResult get(PersonId person) {
        return mvc.get().uri("/drafts/{id}/sources", draft).with(as(person)).exchange();
    }

    private MvcTestResult handIn(PersonId person, String origin, String text) {
        return mvc.post()
                .uri("/drafts/{id}/sources", draft)
                .param("origin", origin)
                .param("text", text)
                .with(as(person))
                .with(csrf())
                .exchange();
    }
}
