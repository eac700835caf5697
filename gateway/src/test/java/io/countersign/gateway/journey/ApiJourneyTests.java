package io.countersign.gateway.journey;

import static io.countersign.gateway.journey.Newsroom.REVIEWERS;
import static io.countersign.gateway.journey.Newsroom.approve;
import static io.countersign.gateway.journey.Newsroom.drafted;
import static io.countersign.gateway.journey.Newsroom.picture;
import static io.countersign.gateway.journey.Newsroom.piece;
import static io.countersign.gateway.journey.Newsroom.publicationStates;
import static io.countersign.gateway.journey.Newsroom.publications;
import static io.countersign.gateway.journey.Newsroom.sign;
import static io.countersign.gateway.journey.Newsroom.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.gateway.journey.Api.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The path of one post over the API, and every way round the signatures. */
class ApiJourneyTests {

    private static final String BODY = "<p>讲座定于周五 14:30 在图书馆报告厅举行。</p><p><img src=\"media:%s\" alt=\"海报\"></p>";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void threeSignaturesBringThePieceToBothPlatforms() {
        String medium = picture();
        String draft = drafted(piece("API 讲座预告", BODY.formatted(medium), medium));
        Answer submission = submit(draft);
        assertThat(submission.status()).as(submission.body().toString()).isEqualTo(201);
        assertThat(submission.text("/state")).isEqualTo("IN_REVIEW");
        assertThat(submission.text("/screening/verdict")).isEqualTo("PASS");
        assertThat(submission.text("/contentDigest")).matches("[0-9a-f]{64}");

        for (String reviewer : REVIEWERS) {
            Answer signed = approve(reviewer, draft, submission);
            assertThat(signed.status()).as(signed.body().toString()).isEqualTo(201);
        }
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(publicationStates(draft)).containsExactlyInAnyOrder("VERIFIED", "VERIFIED"));
        for (JsonNode publication : publications(draft)) {
            assertThat(publication.path("attempts").asInt()).isEqualTo(1);
            assertThat(publication.path("url").asString("")).startsWith("http");
            assertThat(publication.path("publishedAt").asString("")).isNotEmpty();
        }
        assertThat(Api.as("editor").get("/drafts/" + draft).text("/state")).isEqualTo("RELEASED");
    }

    @Test
    void twoSignaturesPublishNothingAndTheRequirementSaysWho() {
        String draft = drafted(piece("两个签名", "<p>教室安排见下。</p>", picture()));
        Answer submission = submit(draft);
        approve("reviewer1", draft, submission);
        Answer second = approve("reviewer2", draft, submission);
        assertThat(second.text("/state")).isEqualTo("IN_REVIEW");
        assertThat(second.body().path("requirements").toString())
                .contains("N2b")
                .contains("MISSING");
        assertThat(publicationStates(draft)).isEmpty();
    }

    @Test
    void authorMayNotSignOwnPiece() {
        String draft = drafted(piece("作者签名", "<p>教室安排见下。</p>", picture()));
        Answer refused = approve("editor", draft, submit(draft));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/clause")).isNotEmpty();
        assertThat(refused.text("/remedy")).isNotEmpty();
    }

    @Test
    void samePersonDoesNotSignTwice() {
        String draft = drafted(piece("同一人两次", "<p>教室安排见下。</p>", picture()));
        Answer submission = submit(draft);
        approve("reviewer1", draft, submission);
        Answer again = approve("reviewer1", draft, submission);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/clause")).isEqualTo("R3");
    }

    @Test
    void finalReviewerWaitsForTurn() {
        String draft = drafted(piece("越序", "<p>教室安排见下。</p>", picture()));
        Answer early = approve("reviewer3", draft, submit(draft));
        assertThat(early.status()).isEqualTo(409);
    }

    @Test
    void signatureOnAnOlderRevisionDoesNotCount() {
        ObjectNode piece = piece("旧版本", "<p>教室安排见下。</p>", picture());
        String draft = drafted(piece);
        Answer first = submit(draft);
        approve("reviewer1", draft, first);
        assertThat(Api.as("editor")
                        .post("/drafts/" + draft + "/withdrawal", "{}")
                        .status())
                .isEqualTo(200);
        String version = Api.as("editor").get("/drafts/" + draft).text("/version");
        piece.put("bodyHtml", "<p>教室安排有变。</p>");
        assertThat(Api.as("editor")
                        .put("/drafts/" + draft, piece.toString(), "If-Match", version)
                        .status())
                .isEqualTo(200);
        Answer second = submit(draft);
        assertThat(second.body().path("revision").asInt()).isEqualTo(2);
        Answer stale = approve("reviewer1", draft, first);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text("/clause")).isEqualTo("R7");
        assertThat(approve("reviewer2", draft, second).status()).isEqualTo(409);
        assertThat(approve("reviewer1", draft, second).status()).isEqualTo(201);
    }

    @Test
    void strangersDoNotLearnThatTheDraftExists() {
        String draft = drafted(piece("不可见", "<p>教室安排见下。</p>", picture()));
        Answer submission = submit(draft);
        for (String stranger : new String[] {"editor2", "reviewer4", "sysadmin", "registrar"}) {
            assertThat(Api.as(stranger).get("/drafts/" + draft).status())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(approve(stranger, draft, submission).status())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(Api.as(stranger).get("/drafts").body().toString())
                    .as(stranger)
                    .doesNotContain(draft);
        }
    }

    @Test
    void objectionStandsAgainstTheSameContent() {
        String draft = drafted(piece("退回", "<p>教室安排见下。</p>", picture()));
        Answer submission = submit(draft);
        assertThat(sign("reviewer1", draft, submission, "REQUEST_CHANGES", "").status())
                .isEqualTo(400);
        Answer back = sign("reviewer1", draft, submission, "REQUEST_CHANGES", "请写明教室。");
        assertThat(back.status()).isEqualTo(201);
        assertThat(back.text("/state")).isEqualTo("CHANGES_REQUESTED");
        assertThat(submit(draft).status()).as("unchanged").isEqualTo(201);
        assertThat(Api.as("editor")
                        .get("/drafts/" + draft)
                        .body()
                        .path("requirements")
                        .toString())
                .contains("退回或不予发布意见仍然有效");
    }

    @Test
    void advertisementIsRefusedWithItsPlaces() {
        String ad = "扫码加微信领取优惠券，全场八折，咨询电话13800138000";
        String draft = drafted(piece("优惠活动", "<p>" + ad + "</p>", picture()));
        Answer refused = submit(draft);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/clause")).isEqualTo("A9");
        JsonNode finding = refused.body().at("/findings/0");
        assertThat(finding.path("severity").asString("")).isEqualTo("BLOCK");
        int start = finding.path("start").asInt();
        int end = finding.path("end").asInt();
        assertThat(("<p>" + ad + "</p>").substring(start, end))
                .isSubstringOf(ad)
                .isNotEmpty();
        assertThat(Api.as("editor").get("/drafts/" + draft).text("/state")).isEqualTo("EDITING");
    }

    @Test
    void auditChainIsWholeAndHistoryTellsThePiece() {
        String draft = drafted(piece("留痕", "<p>教室安排见下。</p>", picture()));
        submit(draft);
        assertThat(Api.as("editor").get("/drafts/" + draft + "/history").body().toString())
                .contains("DRAFT_CREATED");
        JsonNode chain = Api.as("auditor").get("/audit/verification").body();
        assertThat(chain.path("intact").asBoolean()).isTrue();
        assertThat(chain.path("entries").asInt()).isPositive();
    }
}
