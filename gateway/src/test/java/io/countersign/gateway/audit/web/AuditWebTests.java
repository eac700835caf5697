package io.countersign.gateway.audit.web;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.TestSchool;
import io.countersign.gateway.organisation.Enrolment;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.ConnectionFacet;
import io.countersign.gateway.registry.Publishing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who reads the chain, who may only have it checked, and what they get. */
@GatewayTest
class AuditWebTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Accounts accounts;

    private TestSchool school;

    @BeforeEach
    void aFact() {
        school = new TestSchool(enrolment, accounts);
        accounts.recordConnection(
                school.collegeWechat, ConnectionFacet.BROKEN, Publishing.API, "wx" + school.editor, school.unitAdmin);
    }

    @Test
    void auditorReadsTheChainInPages() {
        assertThat(mvc.get().uri("/api/v1/audit?limit=1").with(as(school.auditor)))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.items[0].seq", it -> it.assertThat().isEqualTo(1))
                .hasPathSatisfying(
                        "$.items[0].hash", it -> it.assertThat().asString().hasSize(64))
                .hasPathSatisfying("$.items[0].details", it -> it.assertThat().isNotNull());
    }

    @Test
    void cursorOfAPageLeadsToTheNext() {
        assertThat(mvc.get().uri("/api/v1/audit?after=1&limit=200").with(as(school.propaganda)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("\"seq\":1,");
    }

    @Test
    void cursorThatIsNoneIsAFault() {
        assertThat(mvc.get().uri("/api/v1/audit?after=x").with(as(school.auditor)))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(mvc.get().uri("/api/v1/audit?limit=1000").with(as(school.auditor)))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void systemAdministratorMayCheckButNotRead() {
        assertThat(mvc.get().uri("/api/v1/audit/verification").with(as(school.sysadmin)))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.intact", it -> it.assertThat().isEqualTo(true))
                .hasPathSatisfying("$.firstBroken", it -> it.assertThat().isNull());
        assertThat(mvc.get().uri("/api/v1/audit").with(as(school.sysadmin)))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyJson()
                .hasPathSatisfying("$.clause", it -> it.assertThat().isEqualTo("R18"));
        assertThat(mvc.get().uri("/audit").with(as(school.sysadmin)))
                .hasStatusOk()
                .bodyText()
                .contains("链条完整", "不能查看记录内容")
                .doesNotContain("entry-");
    }

    @Test
    void editorMayNeitherReadNorCheck() {
        assertThat(mvc.get().uri("/api/v1/audit").with(as(school.editor))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/api/v1/audit/verification").with(as(school.editor)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/audit").with(as(school.editor))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void pageShowsWhoDidWhatInWords() {
        assertThat(mvc.get().uri("/audit").with(as(school.auditor)))
                .hasStatusOk()
                .bodyText()
                .contains("审计", "李静", "连接")
                .doesNotContain("CONNECTION_RECORDED</", "??");
    }

    @Test
    void pageIsNarrowedByItsAddress() {
        assertThat(mvc.get()
                        .uri("/audit?action=CONNECTION_RECORDED&subject=" + school.collegeWechat)
                        .with(as(school.auditor)))
                .hasStatusOk()
                .bodyText()
                .containsOnlyOnce("id=\"entry-");
    }

    @Test
    void pageSpeaksEnglishToo() {
        assertThat(mvc.get().uri("/audit?language=en").with(as(school.auditor)))
                .hasStatusOk()
                .bodyText()
                .contains("All entries were checked", "Connection changed");
    }
}
