package io.countersign.gateway.review.web;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.review.ReviewFixture;
import io.countersign.gateway.review.ReviewFixture.College;
import io.countersign.gateway.review.SignOffs;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** The machine check of a text that nobody has saved. */
@GatewayTest
@Import(ReviewFixture.class)
class LiveScreeningIntegrationTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReviewFixture fixture;

    @Autowired
    SignOffs signOffs;

    @Autowired
    JsonMapper json;

    private College college;
    private DraftId draft;

    @BeforeEach
    void written() {
        college = fixture.college();
        draft = fixture.draft(college);
    }

    @Test
    void findingsOfTheUnsavedTextPointIntoIt() {
        var html = ReviewFixture.advertisement().bodyHtml();

        var answer = type(college.editor(), Map.of("title", "活动通知", "bodyHtml", html));

        assertThat(answer)
                .hasStatus(200)
                .bodyText()
                .contains("须删改", "A9", "data-field=\"bodyHtml\"", "data-severity=\"BLOCK\"", "定位", "请删除")
                .doesNotContain("<html", "??");
    }

    @Test
    void nothingIsKept() {
        long version = fixture.head(draft).version();

        type(college.editor(), Map.of("bodyHtml", ReviewFixture.advertisement().bodyHtml()));

        assertThat(fixture.head(draft).version()).isEqualTo(version);
        assertThat(signOffs.lastScreening(draft)).isEmpty();
    }

    @Test
    void harmlessTextHasNothingToDealWith() {
        assertThat(type(college.editor(), Map.of("title", "图书馆", "bodyHtml", "<p>考试周延长开放。</p>")))
                .hasStatus(200)
                .bodyText()
                .contains("机检没有发现需要处理的内容");
    }

    @Test
    void onlyThoseWhoWriteTheDraftAsk() {
        var typed = Map.of("title", "图书馆");

        assertThat(type(college.stranger(), typed)).hasStatus(404);
        assertThat(type(college.sysadmin(), typed)).hasStatus(404);
        assertThat(type(college.first(), typed)).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/drafts/{id}/screening", draft)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(as(college.editor())))
                .hasStatus(403);
    }

    @Test
    void textThatNoDraftMayHaveIsNotScreened() {
        assertThat(type(college.editor(), Map.of("bodyHtml", "字".repeat(1024 * 1024 + 1))))
                .hasStatus(400);
        assertThat(type(college.editor(), Map.of("title", "字".repeat(10_001)))).hasStatus(400);
    }

    private MvcTestResult type(PersonId person, Map<String, String> fields) {
        return mvc.post()
                .uri("/drafts/{id}/screening", draft)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(fields))
                .with(as(person))
                .with(csrf())
                .exchange();
    }
}
