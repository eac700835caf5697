package io.countersign.gateway.review.web;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.review.ReviewFixture;
import io.countersign.gateway.review.ReviewFixture.College;
import io.countersign.rules.content.ContentDigest;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The statuses and answers of the contract, section 4. */
@GatewayTest
@Import(ReviewFixture.class)
class SignOffApiIntegrationTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReviewFixture fixture;

    private College college;

    @BeforeEach
    void newCollege() {
        college = fixture.college();
    }

    @Test
    void aSubmissionAnswersWithItsRevisionAndScreening() {
        var draft = fixture.draft(college);

        var answer = post(draft, "submissions", college.editor(), "");

        assertThat(answer).hasStatus(201);
        assertThat(answer).bodyJson().extractingPath("$.revision").isEqualTo(1);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.contentDigest")
                .isEqualTo(fixture.standing(draft).digest().hex());
        assertThat(answer).bodyJson().extractingPath("$.screening.verdict").isEqualTo("PASS");
        assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("IN_REVIEW");
    }

    @Test
    void aSubmissionWithABlockingFindingIs422WithTheFindings() {
        var draft = fixture.draft(college, ReviewFixture.advertisement(), null, false);

        var answer = post(draft, "submissions", college.editor(), "");

        assertProblem(answer, 422, "A9");
        assertThat(answer).bodyJson().extractingPath("$.findings[0].severity").isEqualTo("BLOCK");
        assertThat(answer).bodyJson().extractingPath("$.findings[0].field").isNotNull();
        assertThat(answer).bodyJson().extractingPath("$.remedy").asString().isNotBlank();
    }

    @Test
    void aSubmissionWithMoreFindingsThanAreListedIs422WithThoseListed() {
        var draft = fixture.draft(college, ReviewFixture.toldTooOften(), null, false);

        var answer = post(draft, "submissions", college.editor(), "");

        assertProblem(answer, 422, "R11");
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("没有列出", "没有送审");
        assertThat(answer).bodyJson().extractingPath("$.findings.length()").isEqualTo(1_000);
    }

    @Test
    void theAnswerCountsTheFindingsThatItDoesNotList() {
        var draft = fixture.draft(college, ReviewFixture.warnedTooOften(), null, false);

        var answer = post(draft, "submissions", college.editor(), "");

        assertThat(answer).hasStatus(201);
        assertThat(answer).bodyJson().extractingPath("$.screening.unlisted").isEqualTo(50);
    }

    @Test
    void aSignatureAnswersWithTheRequirements() {
        var draft = fixture.submitted(college);

        var answer = sign(draft, college.first(), "APPROVE", "");

        assertThat(answer).hasStatus(201);
        assertThat(answer).bodyJson().extractingPath("$.signOff.step").isEqualTo("FIRST");
        assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("IN_REVIEW");
        assertThat(answer).bodyJson().extractingPath("$.requirements[0].clause").isEqualTo("N2b");
        assertThat(answer).bodyJson().extractingPath("$.requirements[0].status").isEqualTo("MISSING");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.requirements[0].detail")
                .asString()
                .startsWith("还差 2 人");
    }

    @Test
    void theThirdSignatureApproves() {
        var draft = fixture.withTwoSignatures(college);

        assertThat(sign(draft, college.last(), "APPROVE", ""))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("APPROVED");
    }

    @Test
    void contributorsAndTheUnqualifiedGet403() {
        var draft = fixture.submitted(college);
        fixture.appoint(college.stranger(), Role.UNIT_ADMIN, college.unit(), null, null, null);

        assertProblem(sign(draft, college.editor(), "APPROVE", ""), 403, "R2");
        assertProblem(sign(draft, college.stranger(), "APPROVE", ""), 403, "N2b");
    }

    @Test
    void outOfTurnTwiceAndStaleGet409() {
        var draft = fixture.submitted(college);

        assertProblem(sign(draft, college.last(), "APPROVE", ""), 409, "R3");
        var digest = fixture.standing(draft).digest();
        assertProblem(sign(draft, college.first(), 7, digest, "APPROVE", ""), 409, "R7");
        assertProblem(sign(draft, college.first(), 1, new ContentDigest("ab".repeat(32)), "APPROVE", ""), 409, "R7");
        assertThat(sign(draft, college.first(), "APPROVE", "")).hasStatus(201);
        assertProblem(sign(draft, college.first(), "APPROVE", ""), 409, "R3");
    }

    @Test
    void strangersAndSystemAdministratorsGet404() {
        var draft = fixture.submitted(college);

        for (var person : new PersonId[] {college.stranger(), college.sysadmin()}) {
            assertThat(sign(draft, person, "APPROVE", "")).hasStatus(404);
            assertThat(post(draft, "submissions", person, "")).hasStatus(404);
            assertThat(post(draft, "withdrawal", person, "")).hasStatus(404);
        }
    }

    @Test
    void consentOverAnUnansweredFindingIs422WithTheFindings() {
        var draft = fixture.draft(college, ReviewFixture.questionable(), null, false);
        fixture.submit(college, draft);

        var refused = sign(draft, college.first(), "APPROVE", "");
        assertProblem(refused, 422, "R11");
        assertThat(refused)
                .bodyJson()
                .extractingPath("$.findings[0].id")
                .asString()
                .isNotBlank();
        var id = fixture.standing(draft)
                .screening()
                .orElseThrow()
                .result()
                .findings()
                .get(0)
                .id();
        var waivers = ",\"waivers\":[{\"findingId\":\"%s\",\"reason\":\"短信原文\"}]".formatted(id);
        assertThat(sign(draft, college.first(), "APPROVE", waivers)).hasStatus(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUEST_CHANGES", "REJECT", "RECUSE"})
    void anObjectionWithoutReasonIs400(String decision) {
        var draft = fixture.submitted(college);

        var answer = sign(draft, college.first(), decision, "");

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("comment");
        assertThat(sign(draft, college.first(), decision, ",\"comment\":\"请核实\""))
                .hasStatus(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"revision\":1}",
                "{",
                "{\"revision\":1,\"contentDigest\":\"x\",\"decision\":\"YES\"}",
                "{\"revision\":1,\"contentDigest\":\"x\",\"decision\":0}",
                "{\"revision\":1.7,\"contentDigest\":\"x\",\"decision\":\"APPROVE\"}",
                "{\"revision\":\"1\",\"contentDigest\":\"x\",\"decision\":\"APPROVE\"}",
                "{\"revision\":1,\"contentDigest\":\"x\",\"decision\":\"APPROVE\",\"waivers\":[null]}"
            })
    void aBrokenAnswerIs400(String body) {
        var draft = fixture.submitted(college);

        assertThat(post(draft, "sign-offs", college.first(), body)).hasStatus(400);
        assertThat(fixture.standing(draft).votes()).isEmpty();
    }

    @Test
    void aWithdrawalGoesBackToEditing() {
        var draft = fixture.submitted(college);

        var answer = post(draft, "withdrawal", college.editor(), "");

        assertThat(answer).hasStatus(200);
        assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("EDITING");
        assertProblem(post(draft, "withdrawal", college.editor(), ""), 409, "N2c");
        assertProblem(post(draft, "withdrawal", college.first(), ""), 403, "N2c");
    }

    @Test
    void theDraftShowsScreeningSignOffsAndRequirements() {
        var draft = fixture.withTwoSignatures(college);

        var answer = mvc.get()
                .uri("/api/v1/drafts/{id}", draft)
                .with(as(college.editor()))
                .exchange();

        assertThat(answer).bodyJson().extractingPath("$.signOffs.length()").isEqualTo(2);
        assertThat(answer).bodyJson().extractingPath("$.screening.verdict").isEqualTo("PASS");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.requirements[0].maySign[0].name")
                .isEqualTo("张卫国");
    }

    @Test
    void awaitingMeListsWhatIMaySignNow() {
        var draft = fixture.submitted(college);

        assertThat(awaiting(college.first())).contains(draft.toString());
        assertThat(awaiting(college.second())).doesNotContain(draft.toString());
        fixture.approve(draft, college.first());
        assertThat(awaiting(college.first())).doesNotContain(draft.toString());
        assertThat(awaiting(college.second())).contains(draft.toString());
    }

    private String awaiting(PersonId person) {
        try {
            return mvc.get()
                    .uri("/api/v1/drafts?awaiting=me")
                    .with(as(person))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private MvcTestResult sign(DraftId draft, PersonId by, String decision, String more) {
        var standing = fixture.standing(draft);
        return sign(draft, by, standing.revision(), standing.digest(), decision, more);
    }

    private MvcTestResult sign(
            DraftId draft, PersonId by, int revision, ContentDigest digest, String decision, String more) {
        return post(
                draft,
                "sign-offs",
                by,
                "{\"revision\":%d,\"contentDigest\":\"%s\",\"decision\":\"%s\"%s}"
                        .formatted(revision, digest, decision, more));
    }

    private MvcTestResult post(DraftId draft, String what, PersonId by, String body) {
        var call = mvc.post().uri("/api/v1/drafts/{id}/" + what, draft).with(as(by));
        if (!body.isEmpty()) call.contentType(MediaType.APPLICATION_JSON).content(body);
        return call.exchange();
    }

    private static void assertProblem(MvcTestResult answer, int status, String clause) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.clause").isEqualTo(clause);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.remedy")
                .asString()
                .isNotBlank()
                .doesNotContain("??");
    }
}
