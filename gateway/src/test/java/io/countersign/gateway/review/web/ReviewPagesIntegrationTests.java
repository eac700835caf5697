package io.countersign.gateway.review.web;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.countersign.gateway.GatewayTest;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.review.ReviewFixture;
import io.countersign.gateway.review.ReviewFixture.College;
import io.countersign.gateway.review.WithdrawDraft;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the pages of review say, and that their forms work without a script. */
@GatewayTest
@Import(ReviewFixture.class)
class ReviewPagesIntegrationTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReviewFixture fixture;

    @Autowired
    WithdrawDraft withdrawDraft;

    private College college;

    @BeforeEach
    void newCollege() {
        college = fixture.college();
    }

    @Test
    void theQueueShowsWhatWaitsForMe() {
        fixture.submitted(college);

        assertThat(page("/review", college.first())).contains("待我审核", "图书馆延长开放时间", "初审", "李编辑 送审", "信工青年");
        assertThat(page("/review", college.second())).contains("都已处理").doesNotContain("图书馆延长开放时间");
    }

    @Test
    void thePieceShowsArticleRequirementsStepsAndTheBar() {
        var draft = fixture.submitted(college);
        var digest = fixture.standing(draft).digest();

        var text = page("/review/" + draft, college.first());

        assertThat(text)
                .contains("考试周图书馆延长开放至二十三点", "逐项核对", "还差 3 人", "N2b", "签署情况", "初审", "复审", "终审")
                .contains(digest.abbreviated())
                .contains("退回修改", "同意", "不予发布", "回避", "签署后不能撤回")
                .doesNotContain("??", "我上次看过");
    }

    @Test
    void thePieceIsSmallEnoughForASlowNetwork() throws IOException {
        var draft = fixture.submitted(college);

        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(page("/review/" + draft, college.first()).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(packed.size()).isLessThan(10_000);
    }

    @Test
    void findingsAreUnderlinedInTheirPlace() {
        var draft = fixture.draft(college, ReviewFixture.questionable(), null, false);
        fixture.submit(college, draft);

        var text = page("/review/" + draft, college.first());

        assertThat(text).contains("class=\"hit hit-warn\"", "id=\"mark-1\"", "id=\"finding-1\"", "还没有放行说明");
        assertThat(text).contains("逐处填写放行说明", "name=\"waiver.");
    }

    @Test
    void signingByFormLeadsToTheNextPiece() {
        var draft = fixture.submitted(college);
        var other = fixture.submitted(college);

        var answer = sign(draft, college.first(), "APPROVE", "");

        assertThat(answer).hasStatus(302).hasRedirectedUrl("/review/" + draft + "/signed");
        assertThat(page("/review/" + draft + "/signed", college.first()))
                .contains("已记录您的意见", "接下来", "陈立", "下一篇", "/review/" + other);
    }

    @Test
    void withoutScriptTheSheetIsAPage() {
        var draft = fixture.submitted(college);

        assertThat(page("/review/" + draft + "/sign?decision=REQUEST_CHANGES", college.first()))
                .contains("签署：退回修改", "常用意见", "请核实事实、数字和人名。", "确认退回");
        assertThat(page("/review/" + draft + "/sign?decision=RECUSE", college.first()))
                .contains("回避的理由");
    }

    @Test
    void anObjectionWithoutReasonComesBackWithAllThatWasTyped() {
        var draft = fixture.submitted(college);

        var answer = sign(draft, college.first(), "REJECT", "");

        assertThat(answer).hasStatus(400).bodyText().contains("请写明理由", "确认不予发布");
        assertThat(fixture.standing(draft).votes()).isEmpty();
    }

    @Test
    void aTickedPhraseIsAReason() {
        var draft = fixture.submitted(college);
        var standing = fixture.standing(draft);

        mvc.post()
                .uri("/review/{id}/sign-offs", draft)
                .param("revision", Integer.toString(standing.revision()))
                .param("contentDigest", standing.digest().hex())
                .param("decision", "REQUEST_CHANGES")
                .param("phrase", "请更换图片。")
                .param("comment", "第二张模糊, 请重拍")
                .with(as(college.first()))
                .with(csrf())
                .exchange();

        assertThat(fixture.standing(draft).votes())
                .singleElement()
                .satisfies(vote -> assertThat(vote.reason()).isEqualTo("请更换图片。\n第二张模糊, 请重拍"));
    }

    @Test
    void r2_theAuthorReadsWhyNotAndTheFormIsRefused() {
        var draft = fixture.submitted(college);

        assertThat(page("/review/" + draft, college.editor()))
                .contains("您参与了这一版本的撰稿", "R2", "王敏")
                .doesNotContain("确认签署");
        assertThat(sign(draft, college.editor(), "APPROVE", ""))
                .hasStatus(403)
                .bodyText()
                .contains("您参与了这一版本的撰稿", "R2");
    }

    @Test
    void r3_theSamePersonTwiceIsRefused() {
        var draft = fixture.submitted(college);
        fixture.approve(draft, college.first());

        assertThat(sign(draft, college.first(), "APPROVE", ""))
                .hasStatus(409)
                .bodyText()
                .contains("您已就这一版本签署过（初审）", "R3", "还可以签署的有：");
    }

    @Test
    void r7_aFormOfAnOlderRevisionIsRefusedAndShowsTheDifference() {
        var draft = fixture.submitted(college);
        page("/review/" + draft, college.first());
        var old = fixture.standing(draft);
        withdrawDraft.withdraw(draft, fixture.user(college.editor()));
        fixture.edit(college, draft, college.editor(), ReviewFixture.content("图书馆延长开放时间", "<p>考试周图书馆延长开放至二十二点。</p>"));
        fixture.submit(college, draft);

        var answer = post(draft, college.first(), old.revision(), old.digest().hex(), "APPROVE", "可以");

        assertThat(answer)
                .hasStatus(409)
                .bodyText()
                .contains("您要签署的是第 1 版，稿件已有第 2 版", "R7", "我上次看过第 1 版之后的改动")
                .contains("<del>三</del>", "<ins>二</ins>", ">可以</textarea>");
    }

    @Test
    void strangersAndSystemAdministratorsFindNothing() {
        var draft = fixture.submitted(college);

        for (var person : new PersonId[] {college.stranger(), college.sysadmin()}) {
            assertThat(get("/review/" + draft, person)).hasStatus(404);
            assertThat(sign(draft, person, "APPROVE", "")).hasStatus(404);
            assertThat(get("/drafts/" + draft + "/screening", person)).hasStatus(404);
        }
    }

    @Test
    void anAdvertisementIsRefusedWithItsPlacesMarked() {
        var draft = fixture.draft(college, ReviewFixture.advertisement(), null, false);

        var answer = submit(draft, "false");

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("必须删改的内容", "A9", "class=\"hit hit-bad\"", "返回修改")
                .doesNotContain("确认送审", "??");
    }

    @Test
    void r11_moreFindingsThanAreListedAreRefusedBeforeAnyReasonIsTyped() {
        var draft = fixture.draft(college, ReviewFixture.toldTooOften(), null, false);

        assertThat(submit(draft, "false"))
                .hasStatus(422)
                .bodyText()
                .contains("另有 50 处没有列出", "把稿件分成几篇", "R11", "返回修改")
                .doesNotContain("确认送审", "name=\"waiver.", "申请口径", "??");
    }

    @Test
    void notesThatAreNotListedAreCounted() {
        var draft = fixture.draft(college, ReviewFixture.warnedTooOften(), null, false);
        fixture.submit(college, draft);

        assertThat(page("/review/" + draft, college.first())).contains("另有 50 处没有列出");
        assertThat(page("/drafts/" + draft + "/screening", college.editor())).contains("另有 950 处没有列出");
    }

    @Test
    void findingsThatNeedReasonsAreAskedForBeforeTheSubmission() {
        var draft = fixture.draft(college, ReviewFixture.questionable(), null, false);

        assertThat(submit(draft, "false")).hasStatus(200).bodyText().contains("确认送审", "name=\"waiver.");
        assertThat(submit(draft, "true")).hasStatus(302);
        assertThat(fixture.standing(draft).revision()).isEqualTo(1);
    }

    @Test
    void anUnfinishedDraftComesBackWithWhatItLacks() {
        var draft = fixture.draft(college, ReviewFixture.content("通知", ""), null, false);

        assertThat(submit(draft, "true")).hasStatus(400).bodyText().contains("稿件还不完整", "正文", "必须填写");
    }

    @Test
    void theEditorReadsTheScreeningOfTheWorkingCopy() {
        var draft = fixture.draft(college, ReviewFixture.advertisement(), null, false);

        assertThat(page("/drafts/" + draft + "/screening", college.editor()))
                .contains("须删改", "data-field=\"bodyHtml\"", "定位")
                .doesNotContain("<html", "??");
    }

    @Test
    void aWithdrawalIsConfirmedAndThenDone() {
        var draft = fixture.withTwoSignatures(college);

        assertThat(page("/drafts/" + draft + "/withdrawal", college.editor())).contains("已有 2 人签署", "撤回送审");
        assertThat(mvc.post()
                        .uri("/drafts/{id}/withdrawal", draft)
                        .with(as(college.editor()))
                        .with(csrf()))
                .hasStatus(302);
        assertThat(page("/drafts/" + draft + "/sign-off", college.editor())).contains("已撤回");
    }

    private MvcTestResult submit(DraftId draft, String confirmed) {
        return mvc.post()
                .uri("/drafts/{id}/submissions", draft)
                .param("confirmed", confirmed)
                .with(as(college.editor()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult sign(DraftId draft, PersonId by, String decision, String comment) {
        var standing = fixture.standing(draft);
        return post(draft, by, standing.revision(), standing.digest().hex(), decision, comment);
    }

    private MvcTestResult post(
            DraftId draft, PersonId by, int revision, String digest, String decision, String comment) {
        return mvc.post()
                .uri("/review/{id}/sign-offs", draft)
                .param("revision", Integer.toString(revision))
                .param("contentDigest", digest)
                .param("decision", decision)
                .param("comment", comment)
                .with(as(by))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path, PersonId person) {
        return mvc.get().uri(path).with(as(person)).exchange();
    }

    private String page(String path, PersonId person) {
        var answer = get(path, person);
        assertThat(answer).hasStatus(200);
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
