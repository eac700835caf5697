package io.countersign.gateway.audit.web;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.TestDrafts;
import io.countersign.gateway.TestSchool;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.Enrolment;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.registry.Accounts;
import io.countersign.rules.signoff.Decision;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The history of a draft: every event with who, when, what and its place in the chain, for those who see the draft. */
@GatewayTest
@Import(TestDrafts.class)
class HistoryIntegrationTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestDrafts drafts;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Accounts accounts;

    private TestSchool school;
    private DraftId draft;

    @BeforeEach
    void aDraftWithOneSignature() {
        school = new TestSchool(enrolment, accounts);
        draft = drafts.written(school, "图书馆开放时间调整通知");
        drafts.signed(draft, drafts.submitted(school, draft), school.reviewer1, Decision.APPROVE, "");
    }

    @Test
    void apiTellsEveryEventInTheOrderOfTheChain() {
        assertThat(mvc.get().uri("/api/v1/drafts/{id}/history", draft).with(as(school.editor)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].action")
                .asArray()
                .containsSubsequence("DRAFT_CREATED", "REVISION_MADE", "SUBMITTED", "VOTE_CAST");
        assertThat(mvc.get().uri("/api/v1/drafts/{id}/history", draft).with(as(school.editor)))
                .bodyJson()
                .hasPathSatisfying("$.items[0].seq", it -> it.assertThat().isNotNull())
                .hasPathSatisfying("$.items[0].actorName", it -> it.assertThat().isEqualTo("林晓"))
                .hasPathSatisfying(
                        "$.items[0].hash", it -> it.assertThat().asString().hasSize(64));
    }

    @Test
    void partOfTheDraftPageSaysItInWords() {
        assertThat(mvc.get()
                        .uri("/drafts/{id}/history", draft)
                        .header("HX-Request", "true")
                        .with(as(school.reviewer2)))
                .hasStatusOk()
                .bodyText()
                .contains("签署意见", "王敏", "初审", "同意", "审计链第")
                .doesNotContain("<html", "VOTE_CAST", "??");
        assertThat(mvc.get().uri("/drafts/{id}/history?language=en", draft).with(as(school.auditor)))
                .hasStatusOk()
                .bodyText()
                .contains("<html", "Vote cast", "Approve");
    }

    @Test
    void whoDoesNotSeeTheDraftSeesNoHistory() {
        for (PersonId stranger : List.of(school.editor2, school.sysadmin)) {
            assertThat(mvc.get().uri("/api/v1/drafts/{id}/history", draft).with(as(stranger)))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(mvc.get().uri("/drafts/{id}/history", draft).with(as(stranger)))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }
}
